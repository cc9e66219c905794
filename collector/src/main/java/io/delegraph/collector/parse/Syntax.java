package io.delegraph.collector.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.yaml.snakeyaml.LoaderOptions;

/** How a document is written. */
public enum Syntax {
    JSON {
        @Override
        JsonFactory factory(JsonLimits limits) {
            return JsonFactory.builder()
                    .streamReadConstraints(constraints(limits))
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();
        }
    },
    /** JSON as editors' settings are written: with comments and commas before the end of a list. */
    JSONC {
        @Override
        JsonFactory factory(JsonLimits limits) {
            return JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .streamReadConstraints(constraints(limits))
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();
        }
    },
    /** YAML 1.1 as far as it says the same as JSON, plus anchors and aliases. */
    YAML {
        @Override
        JsonFactory factory(JsonLimits limits) {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit((int) Math.min(MOST_CODE_POINTS, limits.documentBytes()));
            options.setNestingDepthLimit(DEPTH_OF_TOKENS);
            options.setMaxAliasesForCollections(MOST_ALIASES);
            return YAMLFactory.builder()
                    .streamReadConstraints(constraints(limits))
                    .loaderOptions(options)
                    .build();
        }
    };

    // Deeper values than a tree may have are skipped token by token, which costs heap but no stack.
    private static final int DEPTH_OF_TOKENS = 100_000;
    private static final long MOST_CODE_POINTS = 64_000_000;
    private static final int MOST_ALIASES = 1_000;

    abstract JsonFactory factory(JsonLimits limits);

    private static StreamReadConstraints constraints(JsonLimits limits) {
        return StreamReadConstraints.builder()
                .maxDocumentLength(limits.documentBytes())
                .maxNestingDepth(DEPTH_OF_TOKENS)
                .maxStringLength(limits.textLength())
                .maxNameLength(limits.nameLength())
                .maxNumberLength(limits.numberLength())
                .build();
    }
}

package io.delegraph.collector.parse;

import com.fasterxml.jackson.core.JsonToken;
import io.delegraph.cypher.graph.Completeness;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a document: enters the containers that the visitor wants entered and builds trees of the others. */
final class Walk {
    // Names of an entered object are kept to find duplicates, but not those of an endless one.
    private static final int MOST_NAMES = 100_000;

    private final Tokens tokens;
    private final Reporter reporter;
    private final JsonLimits limits;
    private final JsonVisitor visitor;
    private final TreeBuilder builder;
    private boolean leftOut;

    Walk(Tokens tokens, Reporter reporter, JsonLimits limits, JsonVisitor visitor) {
        this.tokens = tokens;
        this.reporter = reporter;
        this.limits = limits;
        this.visitor = visitor;
        this.builder = new TreeBuilder(tokens, reporter, limits);
    }

    Completeness run(Place root, Roots roots) {
        JsonToken token = tokens.next();
        if (token == null) {
            if (!tokens.broken()) {
                reporter.report(ParseProblem.EMPTY, root, tokens.line());
            }
            return Completeness.FAILED;
        }
        value(token, root, 0);
        token = tokens.next();
        while (token != null && roots == Roots.MANY) {
            value(token, root, 0);
            token = tokens.next();
        }
        if (token != null) {
            reporter.report(ParseProblem.TRAILING_CONTENT, root, tokens.line());
        }
        return token != null || tokens.broken() || leftOut ? Completeness.PARTIAL : Completeness.COMPLETE;
    }

    private void value(JsonToken token, Place place, int depth) {
        if (token.isStructStart() && depth < limits.depth() && visitor.enters(place, kindOf(token))) {
            if (token == JsonToken.START_OBJECT) {
                members(place, depth + 1);
            } else {
                elements(place, depth + 1);
            }
            return;
        }
        JsonCursor tree = builder.tree(token, place, depth);
        leftOut |= tree == null || tree.cut();
        if (tree != null) {
            visitor.value(tree);
        }
    }

    private void members(Place place, int depth) {
        Set<String> names = new HashSet<>();
        JsonToken token = tokens.next();
        while (token == JsonToken.FIELD_NAME) {
            Place member = place.member(tokens.text());
            if (names.size() < MOST_NAMES && !names.add(member.token())) {
                reporter.report(ParseProblem.DUPLICATE_KEY, member, tokens.line(), "All values are read.");
            }
            @Nullable JsonToken first = tokens.next();
            if (first == null) {
                return;
            }
            value(first, member, depth);
            token = tokens.next();
        }
    }

    private void elements(Place place, int depth) {
        int index = 0;
        JsonToken token = tokens.next();
        while (token != null && token != JsonToken.END_ARRAY) {
            value(token, place.element(index++), depth);
            token = tokens.next();
        }
    }

    private static JsonKind kindOf(JsonToken token) {
        return token == JsonToken.START_OBJECT ? JsonKind.OBJECT : JsonKind.ARRAY;
    }
}

package io.delegraph.collector.aws.account.answer;

import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Syntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that were collected with one: what an answer says in ids, another may say in names. Their problems are reported
 * where they are read themselves.
 */
public final class Beside {
    private static final int MOST_KEPT = 512;

    private final SourceDocument document;
    private final AnswerPath path;
    private final Map<String, Optional<JsonCursor>> kept = new HashMap<>();

    public Beside(SourceDocument document, AnswerPath path) {
        this.document = document;
        this.path = path;
    }

    /** The answer of an operation that asked for the item; for all when that is empty. */
    public Optional<JsonCursor> find(String operation, String item) {
        String key = operation + "/" + item;
        Optional<JsonCursor> known = kept.get(key);
        if (known == null) {
            known = read(operation, item);
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(key, known);
        }
        return known;
    }

    /** The records of such an answer; none when it was not collected. */
    public List<JsonCursor> list(String operation, String item, String member) {
        return find(operation, item)
                .flatMap(answer -> answer.find(member))
                .map(JsonCursor::elements)
                .orElse(List.of());
    }

    private Optional<JsonCursor> read(String operation, String item) {
        return path.addresses(operation, item).stream()
                .flatMap(uri -> document.findBeside(uri).stream())
                .flatMap(found -> JsonReader.of(Syntax.JSON, found.uri(), problem -> {}).tree(found).stream())
                .findFirst();
    }
}

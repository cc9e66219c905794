package io.delegraph.collector.parse;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes one value, with all that is below it, of the tokens from the current one to its end.
 *
 * <p>Recursion is bounded by the depth limit; values and text of a tree are counted as they are added, an aliased value
 * as often as it is named, so that a small document cannot stand for a large tree.
 */
final class TreeBuilder {
    private final Tokens tokens;
    private final Reporter reporter;
    private final JsonLimits limits;
    private final Map<String, JsonCursor> anchors = new HashMap<>();
    private int values;
    private long text;
    private boolean full;

    TreeBuilder(Tokens tokens, Reporter reporter, JsonLimits limits) {
        this.tokens = tokens;
        this.reporter = reporter;
        this.limits = limits;
    }

    /** The value that starts with the current token; null when it was left out, which is then reported. */
    @Nullable JsonCursor tree(JsonToken first, Place place, int depth) {
        values = 0;
        text = 0;
        full = false;
        return value(first, place, depth);
    }

    private @Nullable JsonCursor value(JsonToken token, Place place, int depth) {
        int line = tokens.line();
        String anchor = tokens.anchor();
        JsonCursor value = token.isStructStart()
                ? container(token, place, line, depth)
                : tokens.alias() ? aliased(place, line, depth) : scalar(token, place, line);
        if (anchor != null && value != null) {
            anchors.put(anchor, value);
        }
        return value;
    }

    private @Nullable JsonCursor container(JsonToken token, Place place, int line, int depth) {
        if (depth >= limits.depth()) {
            reporter.report(ParseProblem.TOO_DEEP, place, line, limits.depth());
            tokens.skipContainer();
            return null;
        }
        if (!fits(1, 0, place, line)) {
            tokens.skipContainer();
            return null;
        }
        return token == JsonToken.START_OBJECT ? object(place, line, depth) : array(place, line, depth);
    }

    private JsonCursor object(Place place, int line, int depth) {
        Map<String, JsonCursor> members = new LinkedHashMap<>();
        boolean cut = false;
        JsonToken token = tokens.next();
        while (token == JsonToken.FIELD_NAME) {
            Place member = place.member(tokens.text());
            int nameLine = tokens.line();
            JsonToken first = tokens.next();
            JsonCursor value = first == null ? null : value(first, member, depth + 1);
            cut |= value == null;
            if (value != null && members.put(member.token(), value) != null) {
                reporter.report(ParseProblem.DUPLICATE_KEY, member, nameLine, "The last value is used.");
                cut = true;
            }
            token = tokens.next();
        }
        return JsonCursor.object(reporter, place, line, members, cut || token == null);
    }

    private JsonCursor array(Place place, int line, int depth) {
        List<JsonCursor> elements = new ArrayList<>();
        boolean cut = false;
        int index = 0;
        JsonToken token = tokens.next();
        while (token != null && token != JsonToken.END_ARRAY) {
            JsonCursor element = value(token, place.element(index), depth + 1);
            cut |= element == null;
            if (element != null) {
                elements.add(element);
            }
            index++;
            token = tokens.next();
        }
        return JsonCursor.array(reporter, place, line, elements, cut || token == null);
    }

    private @Nullable JsonCursor scalar(JsonToken token, Place place, int line) {
        JsonKind kind = kindOf(token);
        String read = tokens.text();
        if (kind == null) {
            reporter.report(ParseProblem.UNEXPECTED_KIND, place, line, "a tagged value", "a plain one");
            return null;
        }
        if (tokens.broken() || !fits(1, read.length(), place, line)) {
            return null;
        }
        return JsonCursor.scalar(reporter, place, line, kind, read);
    }

    private @Nullable JsonCursor aliased(Place place, int line, int depth) {
        JsonCursor target = anchors.get(tokens.text());
        if (target == null) {
            reporter.report(ParseProblem.UNKNOWN_ALIAS, place, line);
            return null;
        }
        if (depth + target.height() > limits.depth()) {
            reporter.report(ParseProblem.TOO_DEEP, place, line, limits.depth());
            return null;
        }
        return fits(target.size(), target.characters(), place, line) ? target : null;
    }

    private boolean fits(long moreValues, long moreText, Place place, int line) {
        if (full) {
            return false;
        }
        if (values + moreValues > limits.treeValues() || text + moreText > limits.treeText()) {
            full = true;
            reporter.report(ParseProblem.TOO_LARGE, place, line, limits.treeValues(), limits.treeText());
            return false;
        }
        values += (int) moreValues;
        text += moreText;
        return true;
    }

    private static @Nullable JsonKind kindOf(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> JsonKind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> JsonKind.FLAG;
            case VALUE_NULL -> JsonKind.NULL;
            default -> null;
        };
    }
}

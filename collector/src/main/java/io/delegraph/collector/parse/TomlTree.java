package io.delegraph.collector.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Makes one tree of a TOML document; its depth was checked before. */
final class TomlTree {
    private final Reporter reporter;
    private final TomlLines lines;

    TomlTree(Reporter reporter, String text) {
        this.reporter = reporter;
        this.lines = TomlLines.of(text);
    }

    JsonCursor table(TomlTable table, Place place, int line) {
        Map<String, JsonCursor> members = new LinkedHashMap<>();
        for (String name : table.keySet()) {
            List<String> path = List.of(name);
            int at = line(table.inputPositionOf(path), line);
            members.put(name, value(table.get(path), place.member(name), at));
        }
        return JsonCursor.object(reporter, place, line, members, false);
    }

    private JsonCursor array(TomlArray array, Place place, int line) {
        List<JsonCursor> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(value(array.get(i), place.element(i), line(array.inputPositionOf(i), line)));
        }
        return JsonCursor.array(reporter, place, line, elements, false);
    }

    private JsonCursor value(@Nullable Object value, Place place, int line) {
        if (value instanceof TomlTable table) {
            return table(table, place, line);
        }
        if (value instanceof TomlArray array) {
            return array(array, place, line);
        }
        JsonKind kind = value instanceof Boolean
                ? JsonKind.FLAG
                : value instanceof Number ? JsonKind.NUMBER : value == null ? JsonKind.NULL : JsonKind.TEXT;
        return JsonCursor.scalar(reporter, place, line, kind, String.valueOf(value));
    }

    private int line(@Nullable TomlPosition position, int otherwise) {
        return position == null ? otherwise : lines.valueAfter(position);
    }
}

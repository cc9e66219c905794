package io.delegraph.collector.parse;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A value of a document, with all that is below it, that knows where it stands.
 *
 * <p>Typed reading: a value of another kind than asked for is reported and then absent, so that a reader asks for what
 * it expects and goes on. {@code null} is absent and not reported.
 */
public final class JsonCursor {
    private final Reporter reporter;
    private final Place place;
    private final int line;
    private final JsonKind kind;
    private final String scalar;
    private final Map<String, JsonCursor> members;
    private final List<JsonCursor> elements;
    private final boolean cutHere;
    private final boolean cut;
    private final long size;
    private final long characters;
    private final int height;

    private JsonCursor(
            Reporter reporter,
            Place place,
            int line,
            JsonKind kind,
            String scalar,
            Map<String, JsonCursor> members,
            List<JsonCursor> elements,
            boolean cutHere) {
        this.reporter = reporter;
        this.place = place;
        this.line = line;
        this.kind = kind;
        this.scalar = scalar;
        this.members = members;
        this.elements = elements;
        this.cutHere = cutHere;
        boolean cutBelow = false;
        long values = 1;
        long letters = scalar.length();
        int deepest = 0;
        for (JsonCursor child : kind == JsonKind.OBJECT ? members.values() : elements) {
            cutBelow |= child.cut;
            values += child.size;
            letters += child.characters;
            deepest = Math.max(deepest, child.height);
        }
        this.cut = cutHere || cutBelow;
        this.size = values;
        this.characters = letters;
        this.height = kind == JsonKind.OBJECT || kind == JsonKind.ARRAY ? 1 + deepest : 0;
    }

    static JsonCursor object(
            Reporter reporter, Place place, int line, Map<String, JsonCursor> members, boolean cutHere) {
        return new JsonCursor(
                reporter, place, line, JsonKind.OBJECT, "", Collections.unmodifiableMap(members), List.of(), cutHere);
    }

    static JsonCursor array(Reporter reporter, Place place, int line, List<JsonCursor> elements, boolean cutHere) {
        return new JsonCursor(
                reporter, place, line, JsonKind.ARRAY, "", Map.of(), Collections.unmodifiableList(elements), cutHere);
    }

    static JsonCursor scalar(Reporter reporter, Place place, int line, JsonKind kind, String text) {
        return new JsonCursor(reporter, place, line, kind, text, Map.of(), List.of(), false);
    }

    public JsonKind kind() {
        return kind;
    }

    public Place place() {
        return place;
    }

    /** RFC 6901 pointer of the value. */
    public String pointer() {
        return place.pointer();
    }

    /** 1-based line of the value. */
    public int line() {
        return line;
    }

    /** The same value as if it stood at this place: when the name that it stands under may not be told. */
    public JsonCursor movedTo(Place other) {
        Map<String, JsonCursor> movedMembers = new LinkedHashMap<>();
        members.forEach((name, value) -> movedMembers.put(name, value.movedTo(other.member(name))));
        List<JsonCursor> movedElements = IntStream.range(0, elements.size())
                .mapToObj(i -> elements.get(i).movedTo(other.element(i)))
                .toList();
        return new JsonCursor(
                reporter, other, line, kind, scalar, Collections.unmodifiableMap(movedMembers), movedElements, cutHere);
    }

    /** Document, pointer and line, for facts and diagnostics. */
    public SourceLocation at() {
        return reporter.at(place, line);
    }

    /**
     * Whether something of the value is missing, here or below: the document ended inside it, it was too large or too
     * deep, or a key came twice. Already reported; a reader to whom less can mean more must not take the rest for whole.
     */
    public boolean cut() {
        return cut;
    }

    /** Like {@link #cut()}, but for what is missing directly here and not further below. */
    public boolean cutHere() {
        return cutHere;
    }

    /** Members in the order of the document; none when the value is no object. */
    public Map<String, JsonCursor> members() {
        return members;
    }

    /** Elements of an array; none when the value is no array. */
    public List<JsonCursor> elements() {
        return elements;
    }

    /** Elements of an array, or the value itself: for formats that write one thing without its array. */
    public List<JsonCursor> oneOrMany() {
        return kind == JsonKind.ARRAY ? elements : List.of(this);
    }

    /** The text of a string, a number, true or false, as written; empty for other kinds. */
    public String scalar() {
        return kind == JsonKind.NULL ? "" : scalar;
    }

    /** The member of this name, of any kind but null. */
    public Optional<JsonCursor> find(String name) {
        return Optional.ofNullable(members.get(name)).filter(member -> member.kind != JsonKind.NULL);
    }

    /** The text of the value, if it is a string. */
    public Optional<String> text() {
        return is(JsonKind.TEXT) ? Optional.of(scalar) : Optional.empty();
    }

    /** The text of the member of this name, if it is a string. */
    public Optional<String> findText(String name) {
        return find(name).flatMap(JsonCursor::text);
    }

    /** The member of this name, if it is true or false. */
    public Optional<Boolean> findFlag(String name) {
        return find(name).filter(member -> member.is(JsonKind.FLAG)).map(member -> member.scalar.equals("true"));
    }

    /** The member of this name, if it is a whole number that fits a long. */
    public OptionalLong findWhole(String name) {
        Optional<JsonCursor> found = find(name).filter(member -> member.is(JsonKind.NUMBER));
        if (found.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(found.get().scalar));
        } catch (NumberFormatException notWhole) {
            found.get().report(ParseProblem.UNEXPECTED_KIND, "another number", "a whole number");
            return OptionalLong.empty();
        }
    }

    /** The member of this name, if it is an object. */
    public Optional<JsonCursor> findObject(String name) {
        return find(name).filter(member -> member.is(JsonKind.OBJECT));
    }

    /** The elements of the member of this name, if it is an array; else none. */
    public List<JsonCursor> listElements(String name) {
        return find(name)
                .filter(member -> member.is(JsonKind.ARRAY))
                .map(JsonCursor::elements)
                .orElse(List.of());
    }

    /** The strings in the member of this name, which is an array of them; what is no string is reported and left out. */
    public List<String> listTexts(String name) {
        return listElements(name).stream()
                .flatMap(element -> element.text().stream())
                .toList();
    }

    /** Whether the value is of this kind; if not, that is reported. */
    public boolean is(JsonKind expected) {
        if (kind != expected) {
            report(ParseProblem.UNEXPECTED_KIND, kind.words(), expected.words());
        }
        return kind == expected;
    }

    /** Reports a problem with this value. */
    public void report(Severity severity, String code, String message) {
        reporter.report(new Diagnostic(severity, code, message, at()));
    }

    /**
     * The JSON that stands inside this string, already decoded by the caller. Places in it continue the string's pointer;
     * all of it is on the string's line.
     */
    public Optional<JsonCursor> embedded(String json) {
        return JsonReader.embedded(json, place, line, reporter);
    }

    long size() {
        return size;
    }

    long characters() {
        return characters;
    }

    int height() {
        return height;
    }

    private void report(ParseProblem problem, Object... arguments) {
        reporter.report(problem, place, line, arguments);
    }

    /** Where it stands, never what it says. */
    @Override
    public String toString() {
        return kind + " " + at();
    }
}

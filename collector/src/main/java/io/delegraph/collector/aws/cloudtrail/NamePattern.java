package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the name of a thing is composed of what an event says; written as in {@code cloudtrail/resources.tsv}. */
final class NamePattern {
    /** How many things one event can name before the rest is left out. */
    static final int MOST = 20;

    /** In place of a part that looks like a secret. */
    static final String WITHHELD = "[withheld]";

    private static final Pattern PART = Pattern.compile("\\{([^}^]+)(?:\\^([^}]*))?}|[^{]+");
    private static final Pattern SEPARATOR = Pattern.compile("[/:?&=]");
    private static final String RESPONSE = "response.";
    // Longer than any ARN that AWS documents, S3 keys included.
    private static final int LONGEST = 2_048;
    // No format of a secret that tells itself is shorter.
    private static final int SHORTEST_SECRET = 15;

    private final List<Part> parts;

    /** A text, or what stands at a path and starts in a certain way. */
    private record Part(String text, List<String> path, String start) {}

    private NamePattern(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static NamePattern parse(String written) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(written);
        while (matcher.find()) {
            String path = matcher.group(1);
            String start = matcher.group(2) == null ? "" : matcher.group(2);
            parts.add(
                    path == null
                            ? new Part(matcher.group(), List.of(), "")
                            : new Part("", Arrays.asList(path.split("\\.")), start));
        }
        return new NamePattern(parts);
    }

    /** The names, in the event's order; none when it lacks a part of them. */
    List<String> names(TrailEvent event) {
        List<String> names = List.of("");
        for (Part part : parts) {
            List<String> values = part.path().isEmpty() ? List.of(part.text()) : values(part, event);
            List<String> whole =
                    values.stream().filter(value -> value.startsWith("arn:")).toList();
            if (!whole.isEmpty() && !part.path().isEmpty()) {
                return whole;
            }
            names = names.stream()
                    .flatMap(name -> values.stream().map(value -> name + value))
                    .limit(MOST)
                    .toList();
        }
        return names;
    }

    private static List<String> values(Part part, TrailEvent event) {
        String first = part.path().get(0);
        if (part.path().size() == 1 && List.of("partition", "region", "account").contains(first)) {
            return List.of(ofEvent(first, event));
        }
        boolean response = (first + ".").equals(RESPONSE);
        Stream<JsonCursor> found = event.at(response ? "responseElements" : "requestParameters").stream();
        for (String name : part.path().subList(response ? 1 : 0, part.path().size())) {
            found = found.flatMap(each -> name.equals("*") ? each.elements().stream() : each.find(name).stream());
        }
        return found.filter(each -> each.kind() == JsonKind.TEXT || each.kind() == JsonKind.NUMBER)
                .map(JsonCursor::scalar)
                .filter(text -> !text.isBlank() && text.startsWith(part.start()))
                .map(text -> isName(text) ? text : WITHHELD)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String ofEvent(String name, TrailEvent event) {
        return switch (name) {
            case "partition" -> event.partition();
            case "region" -> event.region().orElse("*");
            default -> event.account().orElse("*");
        };
    }

    /** Whether the text can be a name; what looks like a secret, in whole or between separators, is none. */
    static boolean isName(String text) {
        return text.length() <= LONGEST
                && Stream.concat(Stream.of(text), Arrays.stream(SEPARATOR.split(text, -1)))
                        .noneMatch(NamePattern::isSecret);
    }

    private static boolean isSecret(String text) {
        return text.length() >= SHORTEST_SECRET
                && SlotReader.read(text) instanceof Slot.Literal literal
                && literal.secret().isOfKnownFormat();
    }
}

package io.delegraph.api.serve.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of an HTML page. Text becomes a part only escaped, so no part closes what it did not open. */
final class Html {
    private static final Map<String, String> ESCAPED = escaped();

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    static Html text(String text) {
        return new Html(escape(text));
    }

    /** CSS, which HTML does not unescape; ours only. */
    static Html style(String css) {
        if (css.contains("<")) {
            throw new IllegalArgumentException("A style sheet cannot have '<' in it: " + css);
        }
        return new Html("<style>" + css + "</style>");
    }

    static Html element(String name, Html... parts) {
        return element(name, Map.of(), parts);
    }

    static Html element(String name, String text) {
        return element(name, text(text));
    }

    static Html element(String name, Map<String, String> attributes, Html... parts) {
        return new Html(open(name, attributes) + list(List.of(parts).stream()).markup + "</" + name + ">");
    }

    /** An element that has no end, such as {@code meta}. */
    static Html open(String name, String attribute, String value) {
        return new Html(open(name, Map.of(attribute, value)));
    }

    static Html list(Stream<Html> parts) {
        return new Html(parts.map(part -> part.markup).collect(Collectors.joining()));
    }

    /** The whole page, if this is its {@code html} element. */
    String page() {
        return "<!DOCTYPE html>\n" + markup + "\n";
    }

    private static String open(String name, Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(each -> " " + each.getKey() + "=\"" + escape(each.getValue()) + "\"")
                .sorted()
                .collect(Collectors.joining("", "<" + name, ">"));
    }

    private static String escape(String text) {
        String safe = text;
        for (Map.Entry<String, String> each : ESCAPED.entrySet()) {
            safe = safe.replace(each.getKey(), each.getValue());
        }
        return safe;
    }

    private static Map<String, String> escaped() {
        Map<String, String> escaped = new LinkedHashMap<>();
        escaped.put("&", "&amp;");
        escaped.put("<", "&lt;");
        escaped.put(">", "&gt;");
        escaped.put("\"", "&quot;");
        escaped.put("'", "&#39;");
        return escaped;
    }
}

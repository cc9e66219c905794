package io.delegraph.collector.workstation;

import io.delegraph.collector.parse.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads INI files as the tools of AWS and Python do: {@code #} and {@code ;} start a comment on a line of its own and,
 * where allowed, after a blank; a line that is indented deeper than its key belongs to that key.
 */
final class IniReader {
    private static final Pattern HEADING = Pattern.compile("\\[([^]]*)]\\s*(?:[#;].*)?");
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9_.-]+)\\s*[=:]\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"\\s*(?:[#;].*)?|'([^']*)'\\s*(?:[#;].*)?");

    private final UserFacts facts;
    private final boolean comments;
    private final Map<String, IniSection> sections = new LinkedHashMap<>();
    private IniSection current = new IniSection("", 1);
    private int indentOfKey = Integer.MAX_VALUE;

    private IniReader(UserFacts facts, boolean comments) {
        this.facts = facts;
        this.comments = comments;
    }

    /**
     * Sections in the order of the document; what stands below a broken heading is in the one without a name, and in no
     * other one.
     *
     * @param comments whether a comment may follow a value
     */
    static Collection<IniSection> read(String text, boolean comments, UserFacts facts) {
        IniReader reader = new IniReader(facts, comments);
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            reader.line(line, ++number);
        }
        return reader.sections.values();
    }

    private void line(String line, int number) {
        String content = line.strip();
        if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
            return;
        }
        int indent = line.length() - line.stripLeading().length();
        if (content.startsWith("[") && indent <= indentOfKey) {
            heading(content, number);
        } else if (indent <= indentOfKey) {
            entry(content, indent, number);
        }
    }

    private void heading(String content, int number) {
        Matcher matcher = HEADING.matcher(content);
        boolean matches = matcher.matches();
        if (!matches) {
            facts.reject(WorkstationProblem.MALFORMED_LINE, facts.at("", number), "the heading of a section");
        }
        String name = matches ? matcher.group(1).strip() : "";
        current = sections.computeIfAbsent(name, key -> new IniSection(key, number));
        indentOfKey = Integer.MAX_VALUE;
    }

    private void entry(String content, int indent, int number) {
        Matcher matcher = ENTRY.matcher(content);
        if (!matcher.matches()) {
            String pointer = Place.ROOT.member(current.name()).pointer();
            facts.reject(WorkstationProblem.MALFORMED_LINE, facts.at(pointer, number), "a key and a value");
            return;
        }
        indentOfKey = indent;
        sections.putIfAbsent(current.name(), current);
        String key = matcher.group(1).toLowerCase(Locale.ROOT);
        IniEntry entry = new IniEntry(current.name(), key, value(matcher.group(2)), number);
        if (!current.put(entry)) {
            facts.problem(WorkstationProblem.DUPLICATE_KEY, facts.at(entry.pointer(), number));
        }
    }

    private String value(String written) {
        Matcher quoted = QUOTED.matcher(written);
        if (quoted.matches()) {
            return quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
        }
        String value = comments ? written.replaceFirst("(?:^|\\s)[#;].*", "") : written;
        return value.strip();
    }
}

package io.delegraph.collector.transcript;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that stand out in what a person asked: quoted words, addresses, paths, dates, numbers, names. They are what the
 * request says of data, for whoever judges later whether a call kept to it.
 */
final class Salient {
    private static final int MOST = 64;
    /** Characters that are looked through; people rarely write more. */
    private static final int LONGEST = 10_000;

    private static final String NAME = "value.";
    private static final String ALONE = "(?<![\\p{L}\\d./@:_-])";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<![\\p{L}\\d])['\u2018]([^'\u2018\u2019\\n]{1,200})['\u2019](?![\\p{L}\\d])"),
            Pattern.compile("[\"\u201c]([^\"\u201c\u201d\\n]{1,200})[\"\u201d]|`([^`\\n]{1,200})`"),
            // addresses
            Pattern.compile("(?<![\\p{L}\\d._%+-])([\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+\\.\\p{L}{2,})"),
            Pattern.compile("((?:https?://|www\\.)[^\\s\"'<>)\\]]+[^\\s\"'<>)\\].,;:!?])"),
            // paths, names of files and hosts
            Pattern.compile("(?<![\\p{L}\\d./@:_-])((?:~|\\.{1,2})?/?[\\p{L}\\d_.-]+(?:/[\\p{L}\\d_.-]+)+/?)"),
            Pattern.compile(
                    ALONE + "([\\p{L}\\d_-]+(?:\\.[\\p{L}\\d_-]+){0,5}\\.[A-Za-z][A-Za-z0-9]{1,9})(?![\\p{L}\\d@])"),
            // days and moments, versions
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?)?)"),
            Pattern.compile(ALONE + "(v?\\d+(?:\\.\\d+){2,})"),
            // words with a digit, numbers
            Pattern.compile(ALONE + "(?=[\\p{L}\\d_-]*\\d)(?=[\\p{L}\\d_-]*\\p{L})([\\p{L}\\d][\\p{L}\\d_-]+)"),
            Pattern.compile("(?<![\\p{L}\\d.,:/_-])(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?![\\p{L}\\d_]|[-.:/]\\d)"),
            // names
            Pattern.compile("(?<=[\\p{L}\\d,;:()] )(\\p{Lu}[\\p{L}\\d&'-]*(?: \\p{Lu}[\\p{L}\\d&'-]*)*)"),
            Pattern.compile("(?<![\\p{L}\\d])(\\p{Lu}[\\p{L}\\d&'-]+(?: \\p{Lu}[\\p{L}\\d&'-]+)+)"));

    private Salient() {}

    /** The values of the text by {@code value.0}, {@code value.1}…, at most {@value #MOST}; none that could be a secret. */
    static SortedMap<String, String> of(String text, Redaction redaction) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        String harmless = redaction.struck(start, true);
        Set<String> values = new LinkedHashSet<>();
        FORMS.forEach(form -> add(form, harmless, values));
        SortedMap<String, String> named = new TreeMap<>();
        values.stream()
                .filter(value -> !value.contains(Redaction.STRUCK_OUT))
                .flatMap(value -> redaction.word(value).stream())
                .limit(MOST)
                .forEach(value -> named.put(NAME + named.size(), value));
        return named;
    }

    private static void add(Pattern form, String text, Set<String> values) {
        Matcher matcher = form.matcher(text);
        while (values.size() < 2 * MOST && matcher.find()) {
            String group = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            values.add(group.strip());
        }
    }
}

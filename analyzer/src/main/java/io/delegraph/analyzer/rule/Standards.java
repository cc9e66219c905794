package io.delegraph.analyzer.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The checked table of standards: an id that is not in it fails when the rule is made. */
public final class Standards {
    private static final String RESOURCE = "/standards/standards.tsv";
    private static final Map<String, Standard> BY_ID = load();

    private Standards() {}

    /**
     * The standards with these ids, in the order given.
     *
     * @throws IllegalArgumentException for an id that is not in the table
     */
    public static List<Standard> of(String... ids) {
        return Arrays.stream(ids).map(Standards::get).toList();
    }

    private static Standard get(String id) {
        Standard standard = BY_ID.get(id);
        if (standard == null) {
            throw new IllegalArgumentException("No standard is known by the id " + id);
        }
        return standard;
    }

    private static Map<String, Standard> load() {
        Map<String, Standard> standards = new TreeMap<>();
        try (InputStream stream = Standards.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The build left out " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> standards.put(row[0], new Standard(row[0], row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("The table of standards cannot be read", e);
        }
        return standards;
    }
}

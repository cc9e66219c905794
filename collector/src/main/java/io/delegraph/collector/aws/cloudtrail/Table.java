package io.delegraph.collector.aws.cloudtrail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A data file that ships with the product: rows of cells between tabs; lines that start with {@code #} are for people. */
final class Table {
    private Table() {}

    /** The rows of the file of this name. */
    static List<List<String>> rows(String name) {
        InputStream found = Objects.requireNonNull(Table.class.getResourceAsStream("/cloudtrail/" + name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("The product's own " + name + " cannot be read", broken);
        }
    }
}

package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.delegraph.analyzer.policy.aws.technique.Technique;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The techniques against a public catalogue of 65. */
class TechniqueCoverageTest {
    /** Entries of the catalogue that no record covers, each with the reason. */
    private static final Map<String, String> NOT_COVERED = Map.of();

    private static final List<Technique> TECHNIQUES = TechniqueCatalog.listAll();

    /** An entry of the catalogue. */
    private record Entry(String id, Set<String> required) {}

    private static List<Entry> entries() throws IOException {
        Path folder = RealInput.require("aws-iam/pathfinding-cloud-catalog/data/paths");
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                JsonNode path = new YAMLMapper().readTree(file.toFile());
                Set<String> required = new HashSet<>();
                path.at("/permissions/required")
                        .forEach(one -> required.add(one.path("permission").asText()));
                entries.add(new Entry(path.path("id").asText(), required));
            }
        }
        return entries;
    }

    // It takes nothing that the entry does not grant, and knows of everything that the entry grants.
    private static boolean covers(Technique technique, Entry entry) {
        Set<String> known = new HashSet<>(technique.required());
        known.addAll(technique.optional());
        return technique.declaration().documented().contains(entry.id())
                && entry.required().containsAll(technique.required())
                && known.containsAll(entry.required());
    }

    @Test
    void coverEveryEntryByWhatItRequires() throws IOException {
        Map<String, String> coverage = new TreeMap<>();
        List<Entry> entries = entries();
        for (Entry entry : entries) {
            TECHNIQUES.stream()
                    .filter(technique -> covers(technique, entry))
                    .forEach(
                            technique -> coverage.merge(entry.id(), technique.id(), (one, other) -> one + " " + other));
        }
        System.out.println("Techniques: " + coverage.size() + " of " + entries.size() + " entries covered, "
                + NOT_COVERED.size() + " excused");
        coverage.forEach((entry, technique) -> System.out.println("  " + entry + " by " + technique));

        assertThat(entries)
                .hasSize(65)
                .allSatisfy(entry -> assertThat(coverage.containsKey(entry.id()) || NOT_COVERED.containsKey(entry.id()))
                        .as("%s requires %s", entry.id(), entry.required())
                        .isTrue());
        assertThat(coverage.values())
                .as("each entry is one technique")
                .noneMatch(techniques -> techniques.contains(" "));
    }

    @Test
    void citeNoEntryThatIsNotThere() throws IOException {
        Set<String> ids = new HashSet<>(entries().stream().map(Entry::id).toList());

        assertThat(TECHNIQUES.stream()
                        .flatMap(technique -> technique.declaration().documented().stream())
                        .filter(source -> source.matches("[a-z0-9]+-\\d{3}")))
                .isSubsetOf(ids);
    }
}

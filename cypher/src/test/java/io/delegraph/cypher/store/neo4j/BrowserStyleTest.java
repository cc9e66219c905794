package io.delegraph.cypher.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrowserStyleTest {
    private static final String STYLE = read();

    @Test
    void stylesOnlyLabelsAndTypesThatExist() {
        Set<String> labels = new HashSet<>(Set.of(Field.FINDING, Field.SOURCE, Field.EPOCH));
        Stream.of(NodeKind.values()).map(NodeKind::label).forEach(labels::add);
        Stream.of(NodeClass.values()).map(NodeClass::label).forEach(labels::add);
        Set<String> types = new HashSet<>(Set.of(Field.ABOUT, Field.WITNESSED_BY));
        EdgeKinds.listAll().stream().map(EdgeKind::name).forEach(types::add);

        assertThat(labels).containsAll(found("node\\.(\\w+) \\{"));
        assertThat(types).containsAll(found("relationship\\.(\\w+) \\{"));
    }

    @Test
    void stylesEveryClassOfNodes() {
        assertThat(found("node\\.(\\w+) \\{"))
                .containsAll(Stream.of(NodeClass.values()).map(NodeClass::label).toList());
    }

    @Test
    void hasNoCaptionThatTheBrowserMisreads() {
        assertThat(found("caption: \"(.*)\";")).isNotEmpty().noneMatch(caption -> caption.matches(".*[;:].*"));
        assertThat(STYLE.lines().filter(line -> line.contains("caption")))
                .allMatch(line -> line.matches("  caption: \"[^\"]*\";"));
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(STYLE)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static String read() {
        try (InputStream style = BrowserStyleTest.class.getResourceAsStream("/browser/delegraph.grass")) {
            return new String(Objects.requireNonNull(style, "style").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

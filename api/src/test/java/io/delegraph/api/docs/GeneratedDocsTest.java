package io.delegraph.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.catalogue.Catalogue;
import io.delegraph.api.catalogue.EdgeCatalogue;
import io.delegraph.api.catalogue.RulesCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedDocsTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void describesEveryRule() throws IOException {
        assertFresh(new RulesCatalogue(), "rules");
    }

    @Test
    void describesEveryKindOfEdge() throws IOException {
        assertFresh(new EdgeCatalogue(), "edges");
    }

    private static void assertFresh(Catalogue catalogue, String name) throws IOException {
        Path folder = DOCS.resolve(name);
        String remedy = "docs/" + name + " is stale: run ./delegraph " + name + " --format md --out docs/" + name;
        for (Catalogue.Page page : catalogue.listPages()) {
            assertThat(folder.resolve(page.file())).as(remedy).hasContent(page.content());
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names)
                    .as(remedy)
                    .containsExactlyInAnyOrderElementsOf(catalogue.listPages().stream()
                            .map(Catalogue.Page::file)
                            .toList());
        }
    }
}

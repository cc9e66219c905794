package io.delegraph.cypher.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCatalogTest {
    private static final String HEADER = """
            // intent:  roles a principal may hand on
            // params:  $scan STRING, $rows LIST<MAP>
            // returns: principal STRING, role STRING        one row per pair, ordered by both
            // bounds:  fixed length, 3 hops
            """;

    @Test
    void readsTheFourHeaderLines() {
        NamedQuery query = NamedQuery.parse("explore/roles", HEADER + "MATCH (n) RETURN n");

        assertThat(query.intent()).isEqualTo("roles a principal may hand on");
        assertThat(query.parameters())
                .containsExactly(new Variable("scan", "STRING"), new Variable("rows", "LIST<MAP>"));
        assertThat(query.results())
                .containsExactly(new Variable("principal", "STRING"), new Variable("role", "STRING"));
        assertThat(query.bounds()).isEqualTo("fixed length, 3 hops");
        assertThat(query.folder()).isEqualTo("explore");
    }

    @Test
    void readsHeadersThatNameNothing() {
        String text = HEADER.replaceFirst("params: .*", "params: none").replaceFirst("returns: .*", "returns: nothing");

        NamedQuery query = NamedQuery.parse("schema/x", text);

        assertThat(query.parameters()).isEmpty();
        assertThat(query.results()).isEmpty();
    }

    @Test
    void refusesAMissingHeaderLineAndNamesTheFile() {
        for (String line : new String[] {"intent", "params", "returns", "bounds"}) {
            String text = HEADER.replaceFirst("// " + line + ":.*\n", "");
            assertThatThrownBy(() -> NamedQuery.parse("explore/roles", text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("explore/roles.cypher")
                    .hasMessageContaining(line);
        }
    }

    @Test
    void refusesAVariableWithoutType() {
        assertThatThrownBy(() -> NamedQuery.parse("explore/roles", HEADER.replace("$scan STRING", "$scan")))
                .hasMessageContaining("explore/roles.cypher")
                .hasMessageContaining("$scan");
    }

    @Test
    void findsFilesByFolderAndName(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("explore"));
        Files.createDirectories(root.resolve("ingest"));
        Files.writeString(root.resolve("ingest/b.cypher"), HEADER);
        Files.writeString(root.resolve("explore/a.cypher"), HEADER);
        Files.writeString(root.resolve("explore/readme.txt"), "not a query");

        QueryCatalog catalog = QueryCatalog.of(root);

        assertThat(catalog.listAll()).extracting(NamedQuery::name).containsExactly("explore/a", "ingest/b");
        assertThat(catalog.listFolder("ingest")).extracting(NamedQuery::name).containsExactly("ingest/b");
        assertThatThrownBy(() -> catalog.getQuery("explore/c")).hasMessageContaining("explore/c");
    }

    @Test
    void readsQueriesFromAJar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("queries.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : List.of("cypher/", "cypher/explore/", "cypher/explore/a.cypher")) {
                out.putNextEntry(new JarEntry(entry));
                if (entry.endsWith(".cypher")) {
                    out.write(HEADER.getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }

        URL inside = URI.create("jar:" + jar.toUri() + "!/cypher").toURL();

        assertThat(QueryCatalog.at(inside).listAll())
                .extracting(NamedQuery::name)
                .containsExactly("explore/a");
        assertThat(QueryCatalog.at(inside).listFolder("explore")).hasSize(1);
    }

    @Test
    void comesWithQueriesForPeople() {
        assertThat(QueryCatalog.bundled().listFolder("explore")).hasSizeGreaterThanOrEqualTo(6);
    }
}

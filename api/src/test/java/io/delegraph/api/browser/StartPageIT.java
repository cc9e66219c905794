package io.delegraph.api.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.delegraph.api.access.AdminTokenFile;
import io.delegraph.api.demo.DemoEstate;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.serve.DelegraphServer;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.query.NamedQuery;
import io.delegraph.cypher.query.QueryCatalog;
import io.delegraph.cypher.server.SharedNeo4j;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the start page to an answer, as a person gets there. */
class StartPageIT {
    private static final String NO_CHROMIUM = "There is no chromium on the PATH, so nobody followed the start page's"
            + " links (Debian: apt-get install chromium).";

    @TempDir
    Path folder = Path.of("");

    @Test
    void leadsFromAQuestionToItsAnswer() throws Exception {
        Path executable = Chromium.findExecutable().orElse(null);
        assumeTrue(executable != null, NO_CHROMIUM);
        SharedNeo4j neo4j = SharedNeo4j.instance();
        ScanInputs inputs = DemoEstate.extractTo(
                Files.createDirectory(folder.resolve("demo")), Fingerprinter.lazily(FingerprintKey::random));
        List<NamedQuery> questions = QueryCatalog.bundled().listFolder("questions");
        try (ScannedGraph graph = ScannedGraph.of(inputs);
                DelegraphServer server = DelegraphServer.start(graph.store(), settings());
                Chromium chromium = Chromium.start(
                        Objects.requireNonNull(executable), Files.createDirectory(folder.resolve("profile")));
                Page page = Page.of(chromium.devTools())) {
            page.open(server.uri());
            page.await("document.querySelector(\"main\")");
            Files.write(Path.of("target", "start-page.png"), page.picture());
            assertThat(page.evaluate("[...document.querySelectorAll(\"ul:first-of-type a\")]"
                                    + ".map(a => a.textContent).join(\"\\n\")")
                            .lines())
                    .containsExactlyElementsOf(
                            questions.stream().map(NamedQuery::intent).toList());
            // A style sheet that the page's own policy refused would leave the list its bullets.
            assertThat(page.evaluate("getComputedStyle(document.querySelector(\"ul\")).listStyleType"))
                    .isEqualTo("none");

            page.click("ul a");
            Neo4jBrowser browser = Neo4jBrowser.logInHere(page, neo4j.user(), neo4j.password());
            Files.write(Path.of("target", "start-page-editor.png"), page.picture());
            // The editor shows twelve lines, and the rest when it is scrolled.
            assertThat(withoutBlanks(questions.get(0).text())).startsWith(browser.editor());
            assertThat(browser.editor()).contains("SHORTEST1(a:Agent)", "RETURNpath");

            browser.runEditor();
            browser.enlargeGraph();
            Files.write(Path.of("target", "start-page-answer.png"), page.picture());
            assertThat(browser.captions()).contains("Cursor of mara");
        }
    }

    private HttpSettings settings() {
        return new HttpSettings(
                0,
                folder.resolve("data"),
                AdminTokenFile.in(folder.resolve("data")).openOrIssue().token(),
                Fingerprinter.lazily(FingerprintKey::random),
                HttpSettings.USUAL_UPLOAD);
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}

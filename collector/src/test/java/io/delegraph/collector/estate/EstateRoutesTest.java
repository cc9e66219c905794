package io.delegraph.collector.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstateRoutesTest {
    private final EstateCollector collector = new EstateCollector();

    @Test
    void saysWhichWebhookHearsOfWhoseFindings() {
        CollectedFacts collected = collected("""
                routes:
                  - {owner: team-shop, webhook: shop, contact: shop@example.com}
                  - {owner: team-shop, webhook: audit}
                  - {owner: '*', webhook: desk}
                """);

        assertThat(collected.diagnostics()).isEmpty();
        assertThat(collector.routes())
                .containsExactly(
                        new EstateRoute("team-shop", "shop", Optional.of("shop@example.com")),
                        new EstateRoute("team-shop", "audit", Optional.empty()),
                        new EstateRoute("*", "desk", Optional.empty()));
    }

    @Test
    void reportsWhatIsWrongAndKeepsTheRest() {
        CollectedFacts collected = collected("""
                routes:
                  - {owner: a, webhook: w}
                  - {owner: a, webhook: w}
                  - {webhook: w}
                  - {owner: b}
                  - {owner: c, webhook: 'not a name'}
                  - {owner: d, webhook: w, url: x}
                  - text
                """);

        assertThat(codes(collected))
                .containsExactlyInAnyOrder(
                        "ESTATE_SAME_AGAIN",
                        "ESTATE_MISSING_FIELD",
                        "ESTATE_MISSING_FIELD",
                        "ESTATE_MISSING_FIELD",
                        "ESTATE_UNKNOWN_FIELD",
                        "PARSE_UNEXPECTED_KIND");
        assertThat(collector.routes()).extracting(EstateRoute::owner).containsExactly("a", "d");
        assertThat(collected.coverage()).extracting(Coverage::completeness).containsExactly(Completeness.PARTIAL);
    }

    private static List<String> codes(CollectedFacts collected) {
        return collected.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private CollectedFacts collected(String yaml) {
        return CollectedFacts.of(collector, DocumentInMemory.of(yaml));
    }
}

package io.delegraph.collector.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsCollectorTest {
    private static final FactsCollector COLLECTOR = new FactsCollector();
    private static final String PRINCIPAL = "{\"type\":\"principal\",\"id\":\"user:mara\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"header\",\"schema\":\"delegraph.facts/1\"}",
                PRINCIPAL,
                "[{\"type\":\"resource\",\"id\":\"crm\"}]",
                "{\n  \"facts\": [\n    {\"type\":\"tool\",\"id\":\"t\"}]}",
                "- type: credential\n  id: cred:a\n",
                "facts:\n- {type: edge, kind: HOLDS, from: a, to: b}\n",
                "broken line\n{\"type\":\"control\",\"owner\":\"a\"}",
                "{\"type\":\"principal\"\n" + PRINCIPAL
            })
    void recognisesItsOwnFormatInEveryForm(String text) {
        assertThat(COLLECTOR.recognises(new DocumentHead("a", text))).isEqualTo(!text.startsWith("broken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "type: principal",
                "{\"type\":\"system\",\"subtype\":\"init\"}",
                "{\"type\":\"tool_use\",\"id\":\"x\"}",
                "{\"type\":\"principal\",\"name\":\"no id\"}",
                "{\"Records\":[{\"userIdentity\":{\"type\":\"IAMUser\"}}]}",
                "Dear type: edge, from here on\n- nothing"
            })
    void leavesOtherFormatsAlone(String text) {
        assertThat(COLLECTOR.recognises(new DocumentHead("a", text))).isFalse();
    }

    @Test
    void namesTheSourceAsTheHeaderDoesOrElseAsTheCaller() {
        CollectionContext context = CollectedFacts.context("laptop");

        assertThat(sources(
                        "{\"type\":\"header\",\"schema\":\"delegraph.facts/1\",\"source\":\"acme\"}\n" + PRINCIPAL,
                        context))
                .containsExactly(SourceId.of("facts", "acme", "facts"));
        assertThat(sources(PRINCIPAL, context)).containsExactly(SourceId.of("facts", "laptop", "facts"));
        assertThat(sources("facts: [" + PRINCIPAL + "]\nsource: acme", context))
                .containsExactly(SourceId.of("facts", "acme", "facts"));
    }

    @Test
    void neverRepeatsAValueThatMayBeSecret() {
        String secret = "sk-live-0123456789";
        CollectedFacts collected =
                collect("{\"type\":\"credential\",\"id\":\"c\",\"value\":\"" + secret + "\",\"secret\":\""
                        + secret + "\",\"fingerprint\":\"" + secret + "\",\"validTo\":\"" + secret + "\",\"kind\":\""
                        + secret + "\"}\n"
                        + "{\"type\":\"" + secret + " x\"}");

        assertThat(collected.nodes()).hasSize(1);
        assertThat(collected.facts().toString() + collected.diagnostics() + collected.coverage())
                .doesNotContain(secret);
        assertThat(collected.inputs()).extracting(InputReport::completeness).containsExactly(Completeness.PARTIAL);
    }

    @Test
    void isCompleteWhenEverythingWasUnderstoodAndPartialWhenNot() {
        assertThat(collect(PRINCIPAL + "\n{\"type\":\"principal\",\"id\":\"b\",\"colour\":\"blue\"}")
                        .coverage())
                .extracting(Coverage::completeness)
                .containsExactly(Completeness.COMPLETE);
        assertThat(collect(PRINCIPAL + "\n{\"type\":\"princ").coverage())
                .extracting(Coverage::completeness)
                .containsExactly(Completeness.PARTIAL);
        assertThat(collect("").coverage()).extracting(Coverage::completeness).containsExactly(Completeness.FAILED);
    }

    @Test
    void takesACompleteCoverageOnlyForWhatWasRead() {
        String coverage = "{\"type\":\"coverage\",\"completeness\":\"COMPLETE\"}\n{\"type\":\"nonsense\"}";

        assertThat(collect(coverage).coverage())
                .extracting(Coverage::completeness)
                .containsExactly(Completeness.PARTIAL);
    }

    @Test
    void rejectsARecordThatIsNotWhole() {
        CollectedFacts collected = collect(
                "{\"type\":\"edge\",\"kind\":\"HOLDS\",\"from\":\"a\",\"to\":\"b\",\"truth\":\"UNKNOWN\",\"truth\":\"DEFINITE\"}");

        assertThat(collected.edges()).isEmpty();
        assertThat(collected.inputs()).extracting(InputReport::rejected).containsExactly(1L);
    }

    @Test
    void statesTheSameWhateverTheOrderOfRecords() {
        List<String> lines = new ArrayList<>(
                List.of(
                        PRINCIPAL,
                        "{\"type\":\"tool\",\"id\":\"t\"}",
                        "{\"type\":\"credential\",\"id\":\"c\"}",
                        "{\"type\":\"resource\",\"id\":\"r\",\"nativeId\":\"n\"}",
                        "{\"type\":\"edge\",\"kind\":\"HOLDS\",\"from\":\"user:mara\",\"to\":\"c\"}",
                        "{\"type\":\"edge\",\"kind\":\"HOLDS\",\"from\":\"agent:x\",\"to\":\"c\"}",
                        "{\"type\":\"edge\",\"kind\":\"USES\",\"from\":\"t\",\"to\":\"c\"}",
                        "{\"type\":\"edge\",\"kind\":\"HAS_GRANT\",\"from\":\"user:mara\",\"to\":\"r\",\"actions\":[\"read\"]}"));
        Set<String> expected = withoutPlaces(collect(String.join("\n", lines)));
        assertThat(expected).hasSize(10);

        for (long seed = 0; seed < 50; seed++) {
            Collections.shuffle(lines, new Random(seed));

            assertThat(withoutPlaces(collect(String.join("\n", lines))))
                    .as("seed " + seed)
                    .isEqualTo(expected);
        }
    }

    private static Set<String> withoutPlaces(CollectedFacts collected) {
        Set<String> texts = new TreeSet<>();
        for (CollectedFacts.Stated stated : collected.facts()) {
            Fact fact = stated.fact();
            texts.add(fact.toString().replace(fact.at().toString(), "").replaceAll("line=\\d+", ""));
        }
        return texts;
    }

    private static CollectedFacts collect(String text) {
        return CollectedFacts.of(COLLECTOR, DocumentInMemory.of(text).named("a.ndjson"));
    }

    private static List<SourceId> sources(String text, CollectionContext context) {
        return CollectedFacts.of(COLLECTOR, DocumentInMemory.of(text), context).facts().stream()
                .map(CollectedFacts.Stated::source)
                .distinct()
                .toList();
    }
}

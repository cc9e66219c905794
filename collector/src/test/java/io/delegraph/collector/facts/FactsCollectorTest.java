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
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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
    void keepsNoSecretOfWhatHappened() {
        String token = "ghp_0123456789abcdefghijABCDEFGHIJ";
        String longText = "ship to ".repeat(40);
        CollectedFacts collected =
                collect("{\"type\":\"call\",\"chain\":\"c\",\"at\":\"2026-01-01\",\"actor\":\"agent:a\","
                        + "\"action\":\"run\",\"credential\":\"" + token + "\",\"token\":\"" + token
                        + "\",\"attributes\":{"
                        + "\"password\":\"hunter2hunter2\",\"header\":\"Bearer " + token
                        + "\",\"command\":\"curl -H 'X: " + token
                        + "' https://a\",\"note\":\"" + longText + "\",\"account\":\"A17\"}}");

        assertThat(collected.observations().toString() + collected.diagnostics())
                .doesNotContain(token, "hunter2hunter2", longText);
        assertThat(collected.calls()).singleElement().satisfies(call -> {
            var arguments = call.deed().arguments();
            assertThat(arguments.get("account")).isEqualTo(Argument.of("A17"));
            assertThat(arguments.keySet())
                    .containsExactlyInAnyOrder("account", "command", "header", "note", "password");
            assertThat(arguments.values())
                    .filteredOn(each -> each.values().get(0).startsWith("fp:"))
                    .hasSize(4);
        });
    }

    @Test
    void comparesASecretThatWasApprovedWithTheOneThatWasUsed() {
        String request =
                "{\"type\":\"request\",\"chain\":\"c\",\"approved\":[{\"action\":\"open\",\"attributes\":{\"password\":\"correct-horse-7\"}}]}";
        String call =
                "{\"type\":\"call\",\"chain\":\"c\",\"at\":\"2026-01-01\",\"actor\":\"a\",\"action\":\"open\",\"attributes\":{\"password\":\"correct-horse-7\"}}";
        CollectedFacts collected = collect(request + "\n" + call);

        TaskRequest asked = (TaskRequest) collected.observations().get(0);
        Argument used = Objects.requireNonNull(
                collected.calls().get(0).deed().arguments().get("password"));

        assertThat(asked.allowances().get(0).attributes()).containsEntry("password", used.values());
    }

    @Test
    void readsWhatHappenedWithItsKeyStrandsAndParties() {
        String call =
                "{\"type\":\"call\",\"chain\":\"c1\",\"at\":\"2026-01-01\",\"actor\":\"agent:a\",\"onBehalfOf\":\"user:mara\","
                        + "\"action\":\"read\",\"issued\":\"k2\",\"token\":{\"jti\":\"j1\",\"txn\":\"t1\",\"scope\":\"refund one order\"}}";
        CollectedFacts collected = collect(call + "\n" + call + "\n" + call.replace("read", "write"));

        ObservedCall read = collected.calls().get(0);
        assertThat(read.strands())
                .containsExactly(
                        Strand.chain("c1"), Strand.transaction("t1"), Strand.lineage("j1"), Strand.lineage("k2"));
        assertThat(read.actor()).isEqualTo(Party.agent("agent:a"));
        assertThat(read.subject()).contains(Party.human("user:mara"));
        assertThat(read.deed().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(read.presented().token().orElseThrow().purpose()).contains("refund one order");
        assertThat(read.presented().token().orElseThrow().scope()).isEmpty();
        assertThat(collected.calls()).extracting(ObservedCall::key).containsSequence(read.key(), read.key());
        assertThat(collected.calls().get(2).key()).isNotEqualTo(read.key());
    }

    @Test
    void takesARequestThatCannotBeReadWholeForOneThatSaysNothing() {
        String start = "{\"type\":\"request\",\"chain\":\"c\",\"approver\":\"user:lee\",";

        TaskRequest half = request(start + "\"approved\":[{\"action\":\"read\"},{\"verb\":\"write\"}]}");
        TaskRequest endless = request(start + "\"approved\":[{\"action\":\"read\"}],\"expiresAt\":\"soon\"}");
        TaskRequest whole = request(start + "\"approved\":{\"action\":\"read\"}}");

        assertThat(half.allowances()).isEmpty();
        assertThat(endless.basis()).isEqualTo(TaskRequest.Basis.STATED);
        assertThat(whole.allowances()).containsExactly(Allowance.of("read", "*"));
        assertThat(whole.basis()).isEqualTo(TaskRequest.Basis.APPROVED);
        assertThat(whole.time()).isEqualTo(Observation.UNDATED);
    }

    private static TaskRequest request(String line) {
        return (TaskRequest) collect(line).observations().get(0);
    }

    @Test
    void keepsAnApprovalBesideTheGateOfItsName() {
        CollectedFacts collected = collect(
                "{\"type\":\"approval\",\"id\":\"approval:deploy\",\"approver\":\"user:lee\",\"at\":\"2026-01-01\"}\n"
                        + "{\"type\":\"edge\",\"kind\":\"REQUIRES\",\"from\":\"approval:deploy\",\"to\":\"user:lee\"}");

        assertThat(collected.node("approval:deploy").kind()).isEqualTo(NodeKind.APPROVAL_GATE);
        assertThat(collected.observations()).singleElement().isInstanceOf(ApprovalGiven.class);
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

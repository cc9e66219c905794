package io.delegraph.collector.otel;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.otel.span.Vocabulary;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsTest {
    private static final String OPERATION = "gen_ai.operation.name";

    @Test
    void countsSpansOfAgentClientAndServerAsOneCall() {
        CollectedFacts read = Traces.read(
                Traces.by("tools", mcp(4, 3, "SERVER", "read_order")),
                Traces.by("desk", agent(1, 0, "front"), tool(2, 1, "read_order"), mcp(3, 2, "CLIENT", "read_order")));

        assertThat(deeds(read)).containsExactly("front read_order");
    }

    @Test
    void countsAToolThatAnotherToolCallsByItself() {
        CollectedFacts read =
                Traces.read(Traces.by("desk", agent(1, 0, "front"), tool(2, 1, "plan"), tool(3, 2, "read_order")));

        assertThat(deeds(read)).containsExactly("front plan", "front read_order");
        assertThat(read.calls().get(1).parent()).contains(Traces.TRACE + ":" + Traces.id(2));
    }

    @Test
    void takesWhatAToolServerGoesOnToCallForItsOwnCall() {
        CollectedFacts read = Traces.read(
                Traces.by("desk", agent(1, 0, "front"), mcp(2, 1, "CLIENT", "read")),
                Traces.by("hub", mcp(3, 2, "SERVER", "read"), mcp(4, 3, "CLIENT", "read")));

        assertThat(deeds(read)).containsExactly("front read", "hub read");
        assertThat(read.calls().get(1).actor().kind()).isEqualTo(NodeKind.WORKLOAD);
    }

    @Test
    void takesTheNearestAgentForTheCaller() {
        CollectedFacts read =
                Traces.read(Traces.by("desk", tool(3, 2, "read"), agent(2, 1, "inner"), agent(1, 0, "outer")));

        assertThat(deeds(read)).containsExactly("inner read", "outer invoke_agent");
        assertThat(read.calls().get(1).delegate()).contains(Party.agent("inner"));
        assertThat(read.calls().get(1).deed().kind()).isEqualTo(CallKind.DELEGATION);
    }

    @Test
    void takesSpansOfOneAgentWithinEachOtherForOneInvocation() {
        CollectedFacts read =
                Traces.read(Traces.by("desk", agent(1, 0, "one"), agent(2, 1, "one"), tool(3, 2, "read")));

        assertThat(deeds(read)).containsExactly("one read");
    }

    @Test
    void joinsAMessageToTheAgentThatAnswersIt() {
        CollectedFacts read = Traces.read(
                Traces.by("desk", agent(1, 0, "front"), message(2, 1, "CLIENT")),
                Traces.by("billing", message(3, 2, "SERVER"), agent(4, 3, "billing-agent"), tool(5, 4, "refund")));

        assertThat(deeds(read)).containsExactly("front SendMessage", "billing-agent refund");
        assertThat(read.calls().get(0).delegate()).contains(Party.agent("billing-agent"));
    }

    @Test
    void takesTheServiceThatAnswersAMessageForTheAgentWhenNoneIsNamed() {
        CollectedFacts read = Traces.read(
                Traces.by("desk", agent(1, 0, "front"), message(2, 1, "CLIENT")),
                Traces.by("billing", message(3, 2, "SERVER"), tool(5, 3, "refund")));

        assertThat(deeds(read)).containsExactly("front SendMessage", "billing refund");
    }

    @Test
    void callsNoLanguageModelACall() {
        CollectedFacts read = Traces.read(Traces.by(
                "desk",
                agent(1, 0, "front"),
                Traces.span(2, 1, "CLIENT", "chat", OPERATION, "chat", "gen_ai.input.messages", "the plan"),
                Traces.span(3, 1, "CLIENT", "tools/list", "mcp.method.name", "tools/list")));

        assertThat(read.observations()).isEmpty();
        assertThat(read.diagnostics()).isEmpty();
    }

    @Test
    void fallsBackToTheServiceWhenTheAgentIsElsewhere() {
        CollectedFacts read = Traces.read(Traces.by("desk", tool(2, 1, "read")));

        ObservedCall call = read.calls().get(0);
        assertThat(call.actor()).isEqualTo(new Party("desk", NodeKind.WORKLOAD));
        assertThat(call.parent()).contains(Traces.TRACE + ":" + Traces.id(1));
        assertThat(read.problems()).hasSize(1).allMatch(each -> each.startsWith("OTEL_MISSING_PARENT"));
    }

    @Test
    void takesNoServerForTheCallerOfItself() {
        CollectedFacts read = Traces.read(Traces.by("tools", mcp(1, 0, "SERVER", "read")));

        assertThat(read.calls().get(0).actor().name()).isEqualTo("unknown caller of trace " + Traces.TRACE);
        assertThat(read.problems()).hasSize(1).allMatch(each -> each.startsWith("OTEL_UNKNOWN_CALLER"));
    }

    @Test
    void tellsRefusalsFromFailuresAndSuccesses() {
        CollectedFacts read = Traces.read(Traces.by(
                "desk",
                agent(1, 0, "front"),
                tool(2, 1, "a", "error.type", "tool_error"),
                tool(3, 1, "b", "error.type", "botocore.AccessDeniedException"),
                tool(4, 1, "c", "http.response.status_code", "403"),
                tool(5, 1, "d", "http.response.status_code", "200"),
                tool(6, 1, "e", "delegraph.decision", "DENY"),
                tool(7, 1, "f").replace("\"endTimeUnixNano\"", "\"other\"")));

        assertThat(read.calls())
                .extracting(call -> call.deed().outcome())
                .containsExactly(
                        Outcome.ERROR, Outcome.DENIED, Outcome.DENIED, Outcome.OK, Outcome.OK, Outcome.UNKNOWN);
        assertThat(read.calls().get(4).decision()).contains("DENY");
    }

    @Test
    void joinsTracesOfOneConversation() {
        String other = "1bf7651916cd43dd8448eb211c80319d";
        CollectedFacts read = Traces.read(Traces.by(
                "desk",
                Traces.span(2, 0, "INTERNAL", "chat", OPERATION, "chat", "gen_ai.conversation.id", "conversation-4f1c"),
                tool(1, 0, "read"),
                Traces.span(other, 1, 0, "INTERNAL", "x", "tool.name", "read", "session.id", "conversation-4f1c"),
                Traces.span(other, 2, 0, "INTERNAL", "x", "tool.name", "read", "session.id", "7")));

        Strand conversation = Strand.chain("conversation-4f1c");
        assertThat(read.calls().get(0).strands()).contains(conversation, Strand.chain(Traces.TRACE));
        assertThat(read.calls().get(1).strands()).contains(conversation, Strand.chain(other));
        assertThat(read.calls().get(2).strands())
                .contains(Strand.chain("desk/7"))
                .doesNotContain(conversation);
    }

    @Test
    void keepsNoSecretAndNoLongText() {
        String key = "composed-4Kq8Zr2Lw6Vt";
        String token = "ghp_" + "a1B2c3D4e5".repeat(4);
        CollectedFacts read = Traces.read(Traces.by(
                "desk",
                agent(1, 0, "front"),
                tool(
                        2,
                        1,
                        "read",
                        "gen_ai.tool.call.arguments",
                        "{\"password\":\"" + key + "\",\"text\":\"" + "long ".repeat(60) + "\"}",
                        "delegraph.credential",
                        token,
                        "delegraph.issued.credential",
                        token,
                        "user.id",
                        token,
                        "mcp.resource.uri",
                        "https://u:" + key + "@host.example/x",
                        "gen_ai.tool.call.result",
                        "the answer")));

        assertThat(read.calls()).hasSize(1);
        assertThat(read.observations().toString()).doesNotContain(key, token, "long long", "the answer");
    }

    @Test
    void handsTheFullestTraceOnWhenTooManySpansAreOpen() {
        List<String> spans = new ArrayList<>(List.of(agent(1, 0, "front")));
        for (int i = 0; i < 10; i++) {
            spans.add(tool(i + 2, 1, "read"));
        }
        CollectedFacts read = CollectedFacts.of(
                new OtelCollector(Vocabulary::standard, 5),
                DocumentInMemory.of(Traces.by("desk", spans.toArray(String[]::new))));

        assertThat(read.calls())
                .hasSize(10)
                .extracting(call -> call.actor().name())
                .contains("front", "desk");
        assertThat(read.problems())
                .anyMatch(each -> each.startsWith("OTEL_SPLIT_TRACE"))
                .anyMatch(each -> each.startsWith("OTEL_MISSING_PARENT"));
    }

    @Test
    void readsNamesOfAUsersOwn() {
        VocabularyCollector own = new VocabularyCollector();
        CollectedFacts names = CollectedFacts.of(own, DocumentInMemory.of("""
                attributes:
                  tool: [acme.op]
                  user: acme.caller
                  colour: [acme.colour]
                steps: {tool: [acme_call]}
                """));
        CollectedFacts read = CollectedFacts.of(
                own.traces(),
                DocumentInMemory.of(Traces.by(
                        "desk",
                        Traces.span(
                                1,
                                0,
                                "INTERNAL",
                                "x",
                                OPERATION,
                                "acme_call",
                                "acme.op",
                                "read",
                                "tool.name",
                                "no",
                                "acme.caller",
                                "mara"))));

        assertThat(deeds(read)).containsExactly("desk read");
        assertThat(read.calls().get(0).subject()).contains(Party.human("mara"));
        assertThat(names.problems()).containsExactly("OTEL_UNKNOWN_WORD /attributes/colour:4");
        assertThat(names.coverage().get(0).completeness()).isEqualTo(Completeness.PARTIAL);
    }

    private static List<String> deeds(CollectedFacts read) {
        return read.calls().stream()
                .map(call -> call.actor() + " " + call.deed().action())
                .toList();
    }

    private static String agent(int id, int parent, String name) {
        return Traces.span(
                id, parent, "INTERNAL", "invoke_agent " + name, OPERATION, "invoke_agent", "gen_ai.agent.name", name);
    }

    private static String tool(int id, int parent, String name, String... more) {
        List<String> attributes = new ArrayList<>(List.of(OPERATION, "execute_tool", "gen_ai.tool.name", name));
        attributes.addAll(List.of(more));
        return Traces.span(id, parent, "INTERNAL", "execute_tool " + name, attributes.toArray(String[]::new));
    }

    private static String mcp(int id, int parent, String kind, String name) {
        return Traces.span(
                id, parent, kind, "tools/call " + name, "mcp.method.name", "tools/call", "gen_ai.tool.name", name);
    }

    private static String message(int id, int parent, String kind) {
        return Traces.span(id, parent, kind, "SendMessage", "a2a.method.name", "SendMessage");
    }
}

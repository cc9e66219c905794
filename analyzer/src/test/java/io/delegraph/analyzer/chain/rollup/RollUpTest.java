package io.delegraph.analyzer.chain.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Called;
import io.delegraph.cypher.graph.edge.DelegatedTo;
import io.delegraph.cypher.graph.edge.Presented;
import io.delegraph.cypher.graph.edge.Uses;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.store.CallTally;
import io.delegraph.cypher.store.Lifecycle;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RollUpTest {
    private static final String SHARED = "CRD-001";
    private static final Instant NOON = EstateFixture.CLOCK;

    private final EstateFixture estate = new EstateFixture();
    private final MemoryEventStore events = new MemoryEventStore();
    private int calls;

    private ObservedCall.Builder call(String actor, Deed deed) {
        return call(Party.agent(actor), deed, NOON.plusSeconds(calls + 1));
    }

    private ObservedCall.Builder call(Party actor, Deed deed, Instant time) {
        calls++;
        EventKey key = new EventKey(new SourceId("facts/test/calls"), "e" + calls);
        return ObservedCall.builder(key, time, actor, deed, new SourceLocation("calls.ndjson", "/" + calls, calls))
                .strands(Strand.chain("c1"));
    }

    private static Deed ok(String action) {
        return Deed.of(action, Outcome.OK);
    }

    private void seen(ObservedCall.Builder... builders) {
        events.append(Stream.of(builders).map(ObservedCall.Builder::build));
    }

    private static ObservedCall.Builder with(ObservedCall.Builder call, String credential) {
        return call.presented(io.delegraph.cypher.graph.event.Presented.credential(credential));
    }

    private RolledUp rolledUp() {
        return RollUp.of(estate.snapshot(), events);
    }

    private List<String> edges(EdgeKind kind) {
        return rolledUp().edges().stream()
                .filter(edge -> edge.kind().equals(kind))
                .map(edge -> edge.from() + " → " + edge.to())
                .toList();
    }

    /** Findings of CRD-001 when the facts of the roll-up stand in the graph. */
    private List<Finding> shared() {
        RolledUp totals = rolledUp();
        totals.nodes().forEach(node -> estate.node(node.kind(), node.id().value()));
        totals.edges().forEach(estate::edge);
        return estate.findings(SHARED);
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(rolledUp()).isEqualTo(new RolledUp(List.of(), List.of(), List.of()));
    }

    @Test
    void makesANodeOfANameThatNothingDeclares() {
        seen(call("agent:support", ok("read").through("crm")).subject(Optional.of(Party.human("user:mara"))));

        assertThat(rolledUp().nodes())
                .extracting(Node::id, Node::kind, Node::evidence)
                .containsExactly(
                        tuple(new NodeId("agent:support"), NodeKind.AGENT, Evidence.OBSERVED),
                        tuple(new NodeId("crm"), NodeKind.TOOL_SERVER, Evidence.OBSERVED),
                        tuple(new NodeId("user:mara"), NodeKind.HUMAN, Evidence.OBSERVED));
        assertThat(edges(Called.KIND)).containsExactly("agent:support → crm");
    }

    @Test
    void takesDeclaredNamesForWhatTheyMean() {
        NodeId user = estate.user("billing");
        NodeId bucket = estate.bucket("orders");
        seen(call("billing", ok("s3:GetObject").on("arn:aws:s3:::orders/2026/01.csv")));

        assertThat(rolledUp().nodes()).isEmpty();
        assertThat(edges(Called.KIND)).containsExactly(user + " → " + bucket);
    }

    @Test
    void countsCallsOnceAndRefusalsApart() {
        estate.bucket("orders");
        seen(
                call("a", ok("read").on("arn:aws:s3:::orders/1")),
                call("a", ok("write").on("arn:aws:s3:::orders/2")),
                call("a", Deed.of("read", Outcome.DENIED).on("arn:aws:s3:::orders/1")));

        Edge edge = rolledUp().edges().get(0);

        assertThat(edge.properties().findWhole(Property.CALLS_COUNTED)).hasValue(2);
        assertThat(edge.properties().findWhole(Property.CALLS_REFUSED)).hasValue(1);
        assertThat(edge.properties().findMoment(Property.FIRST_CALL)).contains(NOON.plusSeconds(1));
        assertThat(edge.properties().findMoment(Property.LAST_CALL)).contains(NOON.plusSeconds(3));
        assertThat(edge.properties().listTexts(Property.ACTIONS)).containsExactly("read", "write");
        assertThat(edge.at().pointer()).isEqualTo("/1");
    }

    @Test
    void drawsNoCallThatWasOnlyRefused() {
        estate.bucket("orders");
        seen(call("a", Deed.of("read", Outcome.DENIED).on("arn:aws:s3:::orders/1")));

        assertThat(rolledUp().edges()).isEmpty();
    }

    @Test
    void makesNoNodesOfResources() {
        seen(call("a", ok("read").on("crm/orders/1")), call("a", ok("read").on("crm/orders/2")));

        assertThat(rolledUp().nodes()).extracting(Node::name).containsExactly("a");
        assertThat(rolledUp().edges()).isEmpty();
    }

    @Test
    void drawsDelegation() {
        NodeId role = estate.role("deploy", List.<StatementText>of());
        seen(
                call("agent:a", ok("hand").as(CallKind.DELEGATION)).delegate(Optional.of(Party.agent("agent:b"))),
                call("agent:b", ok("sts:AssumeRole").as(CallKind.EXCHANGE))
                        .delegate(Optional.of(new Party(estate.arn("role", "deploy"), NodeKind.ROLE))));

        assertThat(edges(DelegatedTo.KIND)).containsExactly("agent:a → agent:b", "agent:b → " + role);
        assertThat(edges(Called.KIND)).isEmpty();
    }

    @Test
    void leavesAmbiguousNamesAlone() {
        estate.user("billing");
        estate.role("billing", List.<StatementText>of());
        seen(call("billing", ok("read").through("crm")));

        assertThat(rolledUp().nodes()).extracting(Node::name).containsExactly("crm");
        assertThat(rolledUp().edges()).isEmpty();
        assertThat(rolledUp().diagnostics()).extracting(Diagnostic::code).containsExactly("OBSERVED_NAMES_AMBIGUOUS");
    }

    @Test
    void statesAgainWhatItMadeBefore() {
        seen(call("agent:support", ok("read").through("crm")));
        RolledUp first = rolledUp();
        Lifecycle mine = new Lifecycle(NOON, NOON, new ScanId("scan"), FactState.ACTIVE, List.of(RollUp.SOURCE));
        Snapshot later = new Snapshot(
                first.nodes().stream().map(node -> new StoredNode(node, mine)).toList(), List.of(), List.of());

        assertThat(RollUp.of(later, events)).isEqualTo(first);
    }

    @Test
    void cutsTheSameWhateverTheOrder() {
        List<ObservedCall> some = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            some.add(
                    call("agent:" + i % 20, ok("read").through("tool-" + i % 7)).build());
        }
        RollUp.Bounds bounds = new RollUp.Bounds(15, 10, 5);
        events.append(some.stream());
        RolledUp cut = RollUp.of(estate.snapshot(), events, bounds);
        List<CallTally> tallies = new ArrayList<>();
        events.forEachTally(tallies::add);
        Collections.reverse(tallies);

        assertThat(cut.nodes()).hasSize(15);
        assertThat(cut.edges()).hasSizeLessThanOrEqualTo(10);
        assertThat(cut.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("OBSERVED_EDGES_CUT", "OBSERVED_NODES_CUT");
        assertThat(RollUp.of(estate.snapshot(), new Told(tallies), bounds)).isEqualTo(cut);
    }

    @Test
    void accusesAKeyThatTwoAgentsWereSeenToPresent() {
        NodeId bot = estate.user("bot", StatementText.allow("s3:GetObject").on("arn:aws:s3:::orders/*"));
        NodeId key = estate.accessKey(bot, "AKIAEXAMPLE");
        seen(with(call("agent:a", ok("read")), "AKIAEXAMPLE"), with(call("agent:b", ok("read")), "AKIAEXAMPLE"));

        List<Finding> findings = shared();

        assertThat(edges(Presented.KIND)).containsExactly("agent:a → " + key, "agent:b → " + key);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).subject().id()).isEqualTo(key);
        assertThat(findings.get(0).truth()).isEqualTo(Truth.DEFINITE);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(findings.get(0).path().get(0).edge()).isEqualTo("PRESENTED");
    }

    @Test
    void accusesAServiceAccountThatSeveralToolsUse() {
        NodeId key = estate.node(NodeKind.API_KEY, "key:k");
        for (String tool : List.of("billing", "search", "email")) {
            estate.edge(Uses.KIND, estate.node(NodeKind.TOOL_SERVER, tool), key);
            seen(with(call("agent:a", ok("read").through(tool)), "key:k"));
        }

        assertThat(edges(Presented.KIND)).containsExactly("billing → key:k", "email → key:k", "search → key:k");
        assertThat(shared())
                .singleElement()
                .satisfies(finding -> assertThat(finding.measures()).containsEntry("units", 3.0));
    }

    @Test
    void isSilentAboutTheReplicasOfOneUnit() {
        NodeId account = estate.node(NodeKind.SERVICE_ACCOUNT, "svc:shop");
        estate.with(account, Property.NATURE, "MACHINE");
        NodeId key = estate.accessKey(estate.user("bot"), "AKIAEXAMPLE");
        seen(with(call("svc:shop", ok("read")), "AKIAEXAMPLE"), with(call("svc:shop", ok("list")), "AKIAEXAMPLE"));

        assertThat(edges(Presented.KIND)).containsExactly("svc:shop → " + key);
        assertThat(shared()).isEmpty();
    }

    @Test
    void isSilentAboutAKeyThatOnlyItsOwnerPresents() {
        NodeId bot = estate.user("bot");
        estate.accessKey(bot, "AKIAEXAMPLE");
        seen(
                with(call(estate.arn("user", "bot"), ok("read")), "AKIAEXAMPLE"),
                with(call("agent:a", ok("read")), "AKIAEXAMPLE"));

        assertThat(shared()).isEmpty();
    }

    @Test
    void isUnsureOfWorkloadsThatOnlyALogNames() {
        estate.accessKey(estate.user("bot"), "AKIAEXAMPLE");
        Party one = new Party("pod-7f9c", NodeKind.WORKLOAD);
        Party other = new Party("pod-8d2a", NodeKind.WORKLOAD);
        seen(
                with(call(one, ok("read"), NOON), "AKIAEXAMPLE"),
                with(call(other, ok("read"), NOON.plusSeconds(1)), "AKIAEXAMPLE"));

        assertThat(shared()).extracting(Finding::truth).containsExactly(Truth.CONDITIONAL);
    }

    @Test
    void isUnsureOfWhatWasAlwaysRefused() {
        estate.accessKey(estate.user("bot"), "AKIAEXAMPLE");
        seen(
                with(call("agent:a", ok("read")), "AKIAEXAMPLE"),
                with(call("agent:b", Deed.of("read", Outcome.DENIED)), "AKIAEXAMPLE"));

        assertThat(shared()).extracting(Finding::truth).containsExactly(Truth.CONDITIONAL);
    }

    @Test
    void makesACredentialOnlyOfMoreThanOnesSession() {
        Instant later = NOON.plus(Duration.ofHours(13));
        Party agent = Party.agent("agent:a");
        seen(
                with(call(agent, ok("read"), NOON), "fp:k:session"),
                with(call(agent, ok("read"), NOON), "fp:k:lasting"),
                with(call(agent, ok("read"), later), "fp:k:lasting"),
                with(call("agent:a", ok("read")), "fp:k:shared"),
                with(call("agent:b", ok("read")), "fp:k:shared"));

        assertThat(edges(Presented.KIND))
                .containsExactly("agent:a → fp:k:lasting", "agent:a → fp:k:shared", "agent:b → fp:k:shared");
        assertThat(shared())
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject().id()).isEqualTo(new NodeId("fp:k:shared")));
    }
}

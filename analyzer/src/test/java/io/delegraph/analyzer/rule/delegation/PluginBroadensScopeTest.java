package io.delegraph.analyzer.rule.delegation;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.chain.ChainFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class PluginBroadensScopeTest {
    private static final NodeId CALLERS = new NodeId("key:svc-A");
    private static final NodeId OWN = new NodeId("key:svc-B");

    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    private static void estate(ChainFixture chains, StatementText... own) {
        chains.resource("proj", Sensitivity.CONFIDENTIAL);
        chains.estate().node(NodeKind.TOOL_SERVER, "tool:b");
        chains.keyOf("svc-A", allow("READ").on("proj"));
        chains.keyOf("svc-B", own);
    }

    private static ChainFixture calls(ChainFixture chains, String chain, Outcome outcome, NodeId key) {
        return chains.approved(chain, "mara", "READ proj")
                .call(chain, "agent:a", "READ", "proj", with(CALLERS))
                .call(chain, "tool:b", Deed.of("READ", outcome).on("proj"), with(key));
    }

    private List<String> broadened() {
        return chains.delegation().stream()
                .filter(each -> each.startsWith("DEL-009"))
                .toList();
    }

    @Test
    void firesWhenTheCalleesOwnKeyAllowsMore() {
        estate(chains, allow("READ", "WRITE").on("proj"));
        calls(chains, "c1", Outcome.OK, OWN);

        assertThat(chains.delegation()).containsExactly("DEL-009");
        assertThat(chains.finding("DEL-009").subject().id()).isEqualTo(new NodeId("tool:b"));
        assertThat(chains.finding("DEL-009").measures().get("weight")).isCloseTo(0.42, within(0.001));
        assertThat(chains.finding("DEL-009").explanation()).contains("WRITE proj");
    }

    @Test
    void isOneFindingForCalleeAndCredential() {
        new Scenario(
                        fixture -> estate(fixture, allow("READ", "WRITE").on("proj")),
                        (fixture, chain) -> calls(fixture, chain, Outcome.OK, OWN))
                .isOneFindingOf("DEL-009");
    }

    @Test
    void isAsGraveForARefusedCall() {
        estate(chains, allow("READ", "WRITE").on("proj"));
        calls(chains, "c1", Outcome.DENIED, OWN);

        assertThat(chains.finding("DEL-009").severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void isSilentWhenItsOwnKeyAllowsNoMore() {
        estate(chains, allow("READ").on("proj"));
        calls(chains, "c1", Outcome.OK, OWN);

        assertThat(broadened()).isEmpty();
    }

    @Test
    void isSilentWhenItForwardsTheCallersKey() {
        estate(chains, allow("READ", "WRITE").on("proj"));
        calls(chains, "c1", Outcome.OK, CALLERS);

        assertThat(broadened()).isEmpty();
    }

    @Test
    void isSilentAboutTheFirstOfAChain() {
        estate(chains, allow("READ", "WRITE").on("proj"));
        chains.approved("c1", "mara", "READ proj").call("c1", "tool:b", "READ", "proj", with(OWN));

        assertThat(broadened()).isEmpty();
    }

    @Test
    void isConditionalAsItsAuthorityIs() {
        estate(
                chains,
                allow("READ").on("proj"),
                allow("WRITE").on("proj").when("Bool", "aws:MultiFactorAuthPresent", "true"));
        calls(chains, "c1", Outcome.OK, OWN);

        assertThat(broadened()).containsExactly("DEL-009:CONDITIONAL");
    }

    @Test
    void isUnknownWhenWhatTheCallerCarriedIsNotKnown() {
        estate(chains, allow("READ").on("proj"));
        chains.estate().principal(NodeKind.AGENT, "agent:x", allow("READ").on("proj"));
        chains.approved("c1", "mara", "READ proj")
                .call("c1", "agent:x", "READ", "proj", ChainFixture::nothingMore)
                .call("c1", "tool:b", "READ", "proj", with(OWN));

        assertThat(broadened()).containsExactly("DEL-009:UNKNOWN");
    }
}

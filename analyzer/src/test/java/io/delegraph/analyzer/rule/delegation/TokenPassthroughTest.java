package io.delegraph.analyzer.rule.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenPassthroughTest {
    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    private static TokenClaims token(String id, String audience) {
        return new TokenClaims(
                "",
                "mara",
                List.of("agent:a"),
                List.of(),
                Optional.of(List.of("r")),
                List.of(audience),
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Deed read(Outcome outcome) {
        return Deed.of("READ", outcome).on("db").through("tool:crm");
    }

    private static ChainFixture call(ChainFixture chains, String chain, String actor, Presented presented) {
        return chains.call(chain, actor, read(Outcome.OK), call -> call.presented(presented));
    }

    private void call(String actor, Presented presented) {
        call(chains, "c1", actor, presented);
    }

    private static void server(ChainFixture chains, String audience) {
        NodeId tool = chains.estate().node(NodeKind.TOOL_SERVER, "tool:crm");
        chains.estate().with(tool, Property.AUDIENCE, new PropertyValue.Texts(List.of(audience)));
    }

    private List<String> passed() {
        return chains.delegation().stream()
                .filter(each -> each.startsWith("DEL-008"))
                .toList();
    }

    private static Presented with(TokenClaims token) {
        return Presented.nothing().withToken(token);
    }

    @Test
    void firesWhenTheNextActorPresentsTheSameToken() {
        call("agent:a", with(token("t-1", "tool:crm")));
        call("agent:b", with(token("t-1", "tool:crm")));

        assertThat(passed()).containsExactly("DEL-008");
        assertThat(chains.finding("DEL-008").subject().id()).isEqualTo(new NodeId("agent:b"));
        assertThat(chains.finding("DEL-008").severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void firesWhenTheNextActorPresentsTheSameKey() {
        call("agent:a", Presented.credential("key:x"));
        call("agent:b", Presented.credential("key:x"));

        assertThat(passed()).containsExactly("DEL-008");
    }

    @Test
    void isOneFindingForActorAndTool() {
        new Scenario(fixture -> {}, (fixture, chain) -> {
                    call(fixture, chain, "agent:a", with(token("t-" + chain, "tool:crm")));
                    call(fixture, chain, "agent:b", with(token("t-" + chain, "tool:crm")));
                })
                .isOneFindingOf("DEL-008");
    }

    @Test
    void firesForATokenOfAnotherAudience() {
        server(chains, "https://crm.example.org");
        call("agent:a", with(token("t-1", "https://billing.example.org")));

        assertThat(passed()).containsExactly("DEL-008");
        assertThat(chains.finding("DEL-008").explanation()).contains("for another audience");
    }

    @Test
    void isSilentAboutATokenOfTheToolsOwnAudience() {
        server(chains, "https://crm.example.org");
        call("agent:a", with(token("t-1", "https://crm.example.org")));

        assertThat(passed()).isEmpty();
    }

    @Test
    void isSilentWhenEachActorHasATokenOfItsOwn() {
        call("agent:a", with(token("t-1", "tool:crm")));
        call("agent:b", with(token("t-2", "tool:crm")));

        assertThat(passed()).isEmpty();
    }

    @Test
    void isSilentWhenOneActorUsesItsTokenTwice() {
        call("agent:a", with(token("t-1", "tool:crm")));
        call("agent:a", with(token("t-1", "tool:crm")));

        assertThat(passed()).isEmpty();
    }

    @Test
    void isUnknownWhenTheAudienceIsAnAddressAndTheToolsIsNotKnown() {
        call("agent:a", with(token("t-1", "https://billing.example.org")));

        assertThat(passed()).containsExactly("DEL-008:UNKNOWN");
    }

    @Test
    void isSilentWhenTheAudienceIsAWordThatNothingHas() {
        call("agent:a", with(token("t-1", "billing")));

        assertThat(passed()).isEmpty();
    }

    @Test
    void isLessGraveWhenTheTokenWasRefused() {
        server(chains, "https://crm.example.org");
        chains.call(
                "c1",
                "agent:a",
                read(Outcome.DENIED),
                call -> call.presented(with(token("t-1", "https://billing.example.org"))));

        assertThat(chains.finding("DEL-008").severity()).isEqualTo(Severity.MEDIUM);
    }
}

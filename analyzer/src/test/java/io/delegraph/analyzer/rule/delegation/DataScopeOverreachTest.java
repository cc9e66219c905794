package io.delegraph.analyzer.rule.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.Asking;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataScopeOverreachTest {
    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    @BeforeEach
    void resource() {
        chains.resource("crm", Sensitivity.INTERNAL);
    }

    private static Deed read(Outcome outcome, String... accounts) {
        return Deed.of("READ", outcome).on("crm").with("account", Argument.of(accounts));
    }

    private ChainFixture reads(String... accounts) {
        return chains.call("c1", "agent:a", read(Outcome.OK, accounts), ChainFixture::nothingMore);
    }

    @Test
    void firesForAnotherAccount() {
        chains.approved("c1", "mara", "READ crm account=A17");
        reads("A99");

        assertThat(chains.delegation()).containsExactly("DEL-004");
        Finding finding = chains.finding("DEL-004");
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.measures()).containsKey("weight");
        assertThat(finding.explanation()).contains("account=A99 was not asked for");
        assertThat(chains.judged().verdicts().get(0).occurrence().excess()).containsExactly("READ crm[account=A99]");
    }

    @Test
    void firesWhenOneOfSeveralValuesWasNotAsked() {
        chains.approved("c1", "mara", "READ crm account=A17");
        reads("A17", "A99");

        assertThat(chains.delegation()).containsExactly("DEL-004");
    }

    @Test
    void firesWithoutAnyFilter() {
        chains.approved("c1", "mara", "READ crm account=A17");
        reads(Argument.EVERY);

        assertThat(chains.delegation()).containsExactly("DEL-004");
    }

    @Test
    void isOneFindingForEveryAccountOfOneOperation() {
        new Scenario(
                        fixture -> fixture.resource("crm", Sensitivity.INTERNAL),
                        (fixture, chain) -> fixture.approved(chain, "mara", "READ crm account=A17")
                                .call(chain, "agent:a", read(Outcome.OK, "of-" + chain), ChainFixture::nothingMore))
                .isOneFindingOf("DEL-004");
    }

    @Test
    void isSilentAboutTheAskedAccount() {
        chains.approved("c1", "mara", "READ crm account=A17,A18");
        reads("A17");
        reads("A18");

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentAboutAttributesThatTheRequestDoesNotLimit() {
        chains.approved("c1", "mara", "READ crm account=A17");
        chains.call("c1", "agent:a", read(Outcome.OK, "A17").with("page", Argument.of("7")), ChainFixture::nothingMore);

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void tellsARefusedAttemptApart() {
        chains.approved("c1", "mara", "READ crm account=A17");
        chains.call("c1", "agent:a", read(Outcome.DENIED, "A99"), ChainFixture::nothingMore);
        reads("A98");

        assertThat(chains.analysis().report().findings())
                .filteredOn(finding -> finding.rule().equals("DEL-004"))
                .extracting(Finding::severity)
                .containsExactlyInAnyOrder(Severity.HIGH, Severity.MEDIUM);
    }

    @Test
    void neverCountsARefusedAttemptAsDone() {
        chains.approved("c1", "mara", "READ crm account=A17");
        chains.call("c1", "agent:a", read(Outcome.DENIED, "A99"), ChainFixture::nothingMore);

        assertThat(chains.judged().measured().realisedRatio()).isZero();
    }

    @Test
    void isUnknownWhenTheRecordDoesNotSayWhichAccount() {
        chains.approved("c1", "mara", "READ crm account=A17");
        chains.call("c1", "agent:a", "READ", "crm", ChainFixture::nothingMore);

        assertThat(chains.delegation()).containsExactly("DEL-004:UNKNOWN");
        assertThat(chains.finding("DEL-004").explanation()).contains("does not say which account");
    }

    @Test
    void isUnknownWhenNothingShowsWhereTheValueCameFrom() {
        chains.approved("c1", "mara", "READ crm account=${request}");
        reads("A17");

        assertThat(chains.delegation()).containsExactly("DEL-004:UNKNOWN");
    }

    @Test
    void isSilentWhenTheValueStoodInTheRequest() {
        chains.approved("c1", "mara", "READ crm account=${request}");
        chains.call(
                "c1",
                "agent:a",
                Deed.of("READ", Outcome.OK)
                        .on("crm")
                        .with("account", new Argument(List.of("A17"), List.of(Argument.FROM_REQUEST))),
                ChainFixture::nothingMore);

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void takesBackNothingWhenALaterRequestHasAnotherParameter() {
        String limited = "READ crm account=${account}";
        chains.asked(
                "c1",
                Asking.by("mara").that(TaskRequest.Basis.APPROVED, limited).with("account", "A17"));
        reads("A17");
        chains.asked(
                "c1",
                Asking.by("mara").that(TaskRequest.Basis.APPROVED, limited).with("account", "A18"));
        reads("A17");
        reads("A18");

        assertThat(chains.delegation()).isEmpty();
    }
}

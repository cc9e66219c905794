package io.delegraph.api.finding;

import static io.delegraph.api.finding.CaseStatus.ACCEPTED;
import static io.delegraph.api.finding.CaseStatus.ASSIGNED;
import static io.delegraph.api.finding.CaseStatus.FALSE_POSITIVE;
import static io.delegraph.api.finding.CaseStatus.OPEN;
import static io.delegraph.api.finding.CaseStatus.REOPENED;
import static io.delegraph.api.finding.CaseStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseDeskTest {
    private static final Findings FOUND = Findings.USUAL;
    private static final Instant FAR = Instant.parse("2030-01-01T00:00:00Z");

    private final State state = State.open(new StateChoice.Memory());
    private final Scans scans = new Scans(state);

    @AfterEach
    void close() {
        state.close();
    }

    private CaseDesk desk() {
        return desk(scans.now());
    }

    private CaseDesk desk(Instant now) {
        return new CaseDesk(scans.cases, Clock.fixed(now, ZoneOffset.UTC));
    }

    private FindingCase decide(CaseDecision decision) {
        return decide(FOUND, decision);
    }

    private FindingCase decide(Findings about, CaseDecision decision) {
        long epoch = scans.graph.findEpoch().orElseThrow().number();
        return desk().decide(new CaseDesk.Item(about.build(), Optional.empty()), epoch, decision, "lee");
    }

    private static CaseDecision accept(Instant expires) {
        return new CaseDecision.Accept("mara", "Known.", expires, CeilingLimits.NONE);
    }

    private void acceptThenFind(Findings later) {
        scans.finding(FOUND);
        decide(accept(FAR));
        scans.finding(later);
    }

    @Test
    void assignsAndSaysWhoDidItWhenAndWhy() {
        scans.finding(FOUND);

        FindingCase after = decide(new CaseDecision.Assign("mara", "Please look."));

        assertThat(after.status()).isEqualTo(ASSIGNED);
        assertThat(after.assignee()).contains("mara");
        assertThat(scans.cases.history("f1")).hasSize(2).last().satisfies(change -> {
            assertThat(change.from()).contains(OPEN);
            assertThat(change.to()).isEqualTo(ASSIGNED);
            assertThat(change.by()).isEqualTo("lee");
            assertThat(change.at()).isEqualTo(scans.now());
            assertThat(change.why()).isEqualTo("Assigned to mara. Please look.");
        });
    }

    @Test
    void keepsAnAcceptanceWhileTheFindingStaysTheSameOrBecomesBetter() {
        acceptThenFind(FOUND);
        scans.finding(FOUND.severity(Severity.LOW).score(3).truth(Truth.UNKNOWN).reaching());

        assertThat(scans.found().status()).isEqualTo(ACCEPTED);
        assertThat(scans.path()).containsExactly(OPEN, ACCEPTED);
    }

    @Test
    void reopensAnAcceptedFindingThatIsSurer() {
        acceptThenFind(FOUND.truth(Truth.DEFINITE));

        assertThat(scans.found().status()).isEqualTo(REOPENED);
        assertThat(scans.found().why()).isEqualTo("It is DEFINITE now; CONDITIONAL was accepted.");
    }

    @Test
    void reopensAnAcceptedFindingThatIsGraver() {
        acceptThenFind(FOUND.severity(Severity.HIGH));

        assertThat(scans.found().why()).isEqualTo("Its severity is HIGH; at most MEDIUM was accepted.");
    }

    @Test
    void reopensAnAcceptedFindingThatReachesMore() {
        acceptThenFind(FOUND.reaching("resource:one", "resource:two"));

        assertThat(scans.found().why()).isEqualTo("It reaches what was not accepted: resource:two.");
    }

    @Test
    void reopensAnAcceptedFindingWithAHigherScore() {
        acceptThenFind(FOUND.score(20.5));

        assertThat(scans.found().why()).isEqualTo("Its score is 20.5000; at most 20.0000 was accepted.");
    }

    @Test
    void reopensAnAcceptedFindingThatIsWorseEvenWhenItCannotBeVerified() {
        scans.finding(FOUND);
        decide(accept(FAR));
        scans.partlyFinding(FOUND.severity(Severity.HIGH).status(FindingStatus.UNVERIFIED));

        assertThat(scans.found().status()).isEqualTo(REOPENED);
    }

    @Test
    void leavesAnAcceptedFindingThatAnIncompleteScanDoesNotFind() {
        scans.finding(FOUND);
        decide(accept(FAR));
        scans.partlyFinding();

        assertThat(scans.found().status()).isEqualTo(ACCEPTED);
    }

    @Test
    void endsAnAcceptanceWhenItExpiresForReadersAtOnceAndInTheHistoryWithTheNextScan() {
        scans.finding(FOUND);
        Instant expires = scans.now().plus(Duration.ofHours(1));
        decide(accept(expires));

        assertThat(scans.found().at(expires.minusMillis(1)).status()).isEqualTo(ACCEPTED);
        assertThat(scans.found().at(expires).status()).isEqualTo(REOPENED);
        assertThat(scans.found().isExcused(expires)).isFalse();
        scans.finding(FOUND);
        assertThat(scans.found().status()).isEqualTo(REOPENED);
        assertThat(scans.found().why()).isEqualTo("The acceptance has expired.");
        assertThat(scans.path()).containsExactly(OPEN, ACCEPTED, REOPENED);
    }

    @Test
    void acceptsNothingThatExceedsTheCeilingGivenOrThatHasExpired() {
        scans.finding(FOUND);
        CeilingLimits low = new CeilingLimits(
                Optional.of(Set.of("resource:one")), Optional.of(Severity.LOW), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> decide(new CaseDecision.Accept("mara", "Known.", FAR, low)))
                .isInstanceOf(DecisionRefused.class);
        assertThatThrownBy(() -> decide(accept(scans.now()))).isInstanceOf(DecisionRefused.class);
        assertThat(scans.path()).containsExactly(OPEN);
    }

    @Test
    void reopensAFalsePositiveOnlyWhenTheEvidenceIsAnother() {
        scans.finding(FOUND);
        decide(new CaseDecision.FalsePositive("The tool is a stub."));
        scans.finding(FOUND.severity(Severity.HIGH).score(90)).finding().finding(FOUND);
        assertThat(scans.found().status()).isEqualTo(FALSE_POSITIVE);

        scans.finding(FOUND.truth(Truth.DEFINITE));

        assertThat(scans.found().status()).isEqualTo(REOPENED);
    }

    @Test
    void reopensWhatSomebodyResolvedAndALaterCompleteScanStillFinds() {
        scans.finding(FOUND);
        decide(new CaseDecision.Resolve("Removed."));
        scans.followUpAgain();
        assertThat(scans.found().status()).isEqualTo(RESOLVED);

        scans.finding(FOUND);

        assertThat(scans.found().status()).isEqualTo(REOPENED);
        assertThat(scans.found().why()).contains("still finds it");
    }

    @Test
    void believesWhoResolvedItUntilItsSourceWasReadCompletely() {
        scans.finding(FOUND);
        decide(new CaseDecision.Resolve("Removed."));

        scans.elsewhereFinding(FOUND).partlyFinding(FOUND.status(FindingStatus.UNVERIFIED));

        assertThat(scans.found().status()).isEqualTo(RESOLVED);
    }

    @Test
    void leavesWhatSomebodyResolvedAndNoScanFinds() {
        scans.finding(FOUND);
        decide(new CaseDecision.Resolve("Removed."));
        scans.finding();

        assertThat(scans.path()).containsExactly(OPEN, RESOLVED);
    }

    @Test
    void reopensWhatWasDecidedAndRefusesWhatCannotBe() {
        scans.finding(FOUND);
        assertThatThrownBy(() -> decide(new CaseDecision.Reopen("Why not."))).isInstanceOf(DecisionRefused.class);
        decide(accept(FAR));
        assertThatThrownBy(() -> decide(new CaseDecision.Assign("mara", ""))).isInstanceOf(DecisionRefused.class);

        FindingCase after = decide(new CaseDecision.Reopen("No longer agreed."));

        assertThat(after.status()).isEqualTo(REOPENED);
        assertThat(after.acceptance()).isEmpty();
        assertThat(decide(new CaseDecision.Assign("mara", "")).status()).isEqualTo(ASSIGNED);
    }

    @Test
    void refusesToAcceptWhatTheLastScanDoesNotFind() {
        scans.finding(FOUND).partlyFinding();

        assertThatThrownBy(() -> decide(FOUND.status(FindingStatus.RESOLVED), accept(FAR)))
                .isInstanceOf(DecisionRefused.class);
    }

    @Test
    void refusesWhoLookedAtAnEarlierVersion() {
        scans.finding(FOUND);
        CaseDesk.Item looked = new CaseDesk.Item(FOUND.build(), Optional.of(1L));
        desk().decide(looked, 1, new CaseDecision.Assign("mara", ""), "lee");

        assertThatThrownBy(() -> desk().decide(looked, 1, new CaseDecision.Assign("noa", ""), "lee"))
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(DecisionRefused.Reason.CHANGED_MEANWHILE));
        assertThat(scans.found().assignee()).contains("mara");
    }

    @Test
    void writesAnExpiryDownBeforeTheDecisionThatFollows() {
        scans.finding(FOUND);
        Instant expires = scans.now().plus(Duration.ofHours(1));
        decide(accept(expires));

        desk(expires).decide(new CaseDesk.Item(FOUND.build(), Optional.of(3L)), 1, accept(FAR), "lee");

        assertThat(scans.path()).containsExactly(OPEN, ACCEPTED, REOPENED, ACCEPTED);
        assertThat(scans.found().version()).isEqualTo(4);
    }

    @Test
    void decidesAboutSeveralEachForItselfOrAllTogether() {
        Findings other = FOUND.id("f2");
        scans.finding(FOUND, other);
        decide(accept(FAR));
        List<CaseDesk.Item> both = List.of(
                new CaseDesk.Item(FOUND.build(), Optional.empty()), new CaseDesk.Item(other.build(), Optional.empty()));
        CaseDecision assign = new CaseDecision.Assign("noa", "");

        List<CaseDesk.Result> all = desk().decide(both, 1, assign, "lee", CaseDesk.Mode.ALL);
        assertThat(all).allSatisfy(result -> assertThat(result.after()).isEmpty());
        assertThat(scans.cases.find("f2").orElseThrow().status()).isEqualTo(OPEN);

        List<CaseDesk.Result> each = desk().decide(both, 1, assign, "lee", CaseDesk.Mode.EACH);
        assertThat(each.get(0).refused()).isPresent();
        assertThat(each.get(1).after().orElseThrow().status()).isEqualTo(ASSIGNED);
    }
}

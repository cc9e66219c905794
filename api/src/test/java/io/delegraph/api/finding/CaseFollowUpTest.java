package io.delegraph.api.finding;

import static io.delegraph.api.finding.CaseStatus.OPEN;
import static io.delegraph.api.finding.CaseStatus.REOPENED;
import static io.delegraph.api.finding.CaseStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseFollowUpTest {
    private static final Findings FOUND = Findings.USUAL;

    private final State state = State.open(new StateChoice.Memory());
    private final Scans scans = new Scans(state);

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void opensACaseForEveryFinding() {
        scans.finding(FOUND, FOUND.id("f2"));

        assertThat(scans.cases.all()).containsOnlyKeys("f1", "f2");
        assertThat(scans.cases.changes(0, 10)).extracting(CaseChange::to).containsOnly(OPEN);
        assertThat(scans.found().sources()).containsExactly(Scans.SOURCE.value());
    }

    @Test
    void resolvesWhatACompleteScanNoLongerFindsAndReopensWhatComesBack() {
        scans.finding(FOUND).finding().finding(FOUND);

        assertThat(scans.path()).containsExactly(OPEN, RESOLVED, REOPENED);
        assertThat(scans.found().why()).isEqualTo("A scan finds it again.");
    }

    @Test
    void resolvesNothingThatAnIncompleteScanNoLongerFinds() {
        scans.finding(FOUND).partlyFinding();

        assertThat(scans.found().status()).isEqualTo(OPEN);
        assertThat(scans.path()).containsExactly(OPEN);
    }

    @Test
    void resolvesItOnceTheSourceWasReadCompletelyAgain() {
        scans.finding(FOUND).partlyFinding().finding();

        assertThat(scans.path()).containsExactly(OPEN, RESOLVED);
    }

    @Test
    void leavesWhatCannotBeVerifiedOpen() {
        scans.finding(FOUND).partlyFinding(FOUND.status(FindingStatus.UNVERIFIED));

        assertThat(scans.path()).containsExactly(OPEN);
    }

    @Test
    void changesNothingTheSecondTime() {
        scans.finding(FOUND).followUpAgain().finding().followUpAgain().finding(FOUND);
        List<CaseChange> once = scans.cases.changes(0, 10);

        scans.followUpAgain();

        assertThat(scans.cases.changes(0, 10)).isEqualTo(once).hasSize(3);
        assertThat(scans.cases.changes(once.get(1).sequence(), 10)).containsExactly(once.get(2));
    }

    @Test
    void saysWhoAnswersForTheAccused() {
        scans.stating(Properties.none().with(Property.OWNER, "team-a")).finding(FOUND);

        assertThat(scans.found().owner()).contains("team-a");
    }
}

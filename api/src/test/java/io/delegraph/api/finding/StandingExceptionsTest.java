package io.delegraph.api.finding;

import static io.delegraph.api.finding.CaseStatus.ACCEPTED;
import static io.delegraph.api.finding.CaseStatus.OPEN;
import static io.delegraph.api.finding.CaseStatus.REOPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.api.exception.ExceptionsFile;
import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingExceptionsTest {
    private static final Findings FOUND = Findings.USUAL;
    private static final Instant FAR = Instant.parse("2030-01-01T00:00:00Z");
    private static final String ENTRY =
            "{rule: PRV-001, subject: 'agent:*', owner: mara, reason: Known., expires: '2026-01-10'}";

    @TempDir
    private Path folder;

    private final State state = State.open(new StateChoice.Memory());
    private final Scans scans = new Scans(state);

    @AfterEach
    void close() {
        state.close();
    }

    private Scans with(String entries) throws IOException {
        Path file = folder.resolve("exceptions.yml");
        Files.writeString(file, "exceptions: [" + entries + "]\n");
        Instant now = scans.now();
        ExceptionsFile read = ExceptionsFile.read(file, now);
        assertThat(read.isUnderstood()).isTrue();
        scans.file = Optional.of(read.at(now));
        return scans;
    }

    @Test
    void acceptsWhatAnEntryMatchesAndSaysThatTheFileDoes() throws IOException {
        with(ENTRY).finding(FOUND).followUpAgain();

        assertThat(scans.path()).containsExactly(OPEN, ACCEPTED);
        assertThat(scans.cases.history("f1"))
                .last()
                .satisfies(change -> assertThat(change.by()).isEqualTo("file"));
        assertThat(scans.found().acceptance().map(Acceptance::origin)).contains(Acceptance.Origin.FILE);
    }

    @Test
    void leavesWhatNoEntryMatches() throws IOException {
        with(ENTRY.replace("agent:*", "user:*")).finding(FOUND);

        assertThat(scans.path()).containsExactly(OPEN);
    }

    @Test
    void leavesWhatIsBeyondTheCeilingOfTheEntry() throws IOException {
        with(ENTRY.replace("}", ", ceiling: {severity: LOW}}")).finding(FOUND);

        assertThat(scans.path()).containsExactly(OPEN);
    }

    @Test
    void reopensWhatBecameWorseAndAcceptsItAgainOnlyByAnotherEntry() throws IOException {
        with(ENTRY).finding(FOUND).finding(FOUND.truth(Truth.DEFINITE)).finding(FOUND.truth(Truth.DEFINITE));
        assertThat(scans.path()).containsExactly(OPEN, ACCEPTED, REOPENED);

        with(ENTRY.replace("Known.", "Known; also surely.")).finding(FOUND.truth(Truth.DEFINITE));

        assertThat(scans.path()).containsExactly(OPEN, ACCEPTED, REOPENED, ACCEPTED);
    }

    @Test
    void reopensWhatAnEntryAcceptedThatIsGoneUnlessAnotherTakesItsPlace() throws IOException {
        with(ENTRY).finding(FOUND);
        with(ENTRY.replace("Known.", "Still known.")).finding(FOUND);
        assertThat(scans.path()).containsExactly(OPEN, ACCEPTED, ACCEPTED);

        with("").finding(FOUND);
        assertThat(scans.found().status()).isEqualTo(REOPENED);
        assertThat(scans.found().why()).contains("no longer in the exceptions file");

        with(ENTRY).finding(FOUND);
        assertThat(scans.found().status()).isEqualTo(ACCEPTED);
    }

    @Test
    void acceptsAgainByAnEntryThatIsPutBack() throws IOException {
        with(ENTRY).finding(FOUND);
        with("").finding(FOUND);
        with(ENTRY).finding(FOUND);

        assertThat(scans.path()).containsExactly(OPEN, ACCEPTED, REOPENED, ACCEPTED);
    }

    @Test
    void leavesWhatAFileAcceptedWhenAScanUsesNone() throws IOException {
        with(ENTRY).finding(FOUND);
        scans.file = Optional.empty();
        scans.finding(FOUND);

        assertThat(scans.path()).containsExactly(OPEN, ACCEPTED);
    }

    @Test
    void letsNobodyEditWhatTheFileAccepts() throws IOException {
        with(ENTRY).finding(FOUND);
        CaseDesk desk = new CaseDesk(scans.cases, Clock.fixed(scans.now(), ZoneOffset.UTC));
        CaseDesk.Item item = new CaseDesk.Item(FOUND.build(), Optional.empty());

        assertThatThrownBy(() -> desk.decide(item, 1, new CaseDecision.Reopen("No."), "lee"))
                .isInstanceOf(DecisionRefused.class);
    }

    @Test
    void leavesWhatAPersonAcceptedToThatPerson() throws IOException {
        scans.finding(FOUND);
        CaseDesk desk = new CaseDesk(scans.cases, Clock.fixed(scans.now(), ZoneOffset.UTC));
        desk.decide(
                new CaseDesk.Item(FOUND.build(), Optional.empty()),
                1,
                new CaseDecision.Accept("lee", "Mine.", FAR, CeilingLimits.NONE),
                "lee");

        with(ENTRY).finding(FOUND.severity(Severity.LOW));

        assertThat(scans.found().acceptance().map(Acceptance::owner)).contains("lee");
    }
}

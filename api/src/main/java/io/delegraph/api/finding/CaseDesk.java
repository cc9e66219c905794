package io.delegraph.api.finding;

import io.delegraph.cypher.graph.Finding;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where people decide about findings. */
public final class CaseDesk {
    private static final String EXPIRY = "expiry";

    private final SqlCases cases;
    private final Clock clock;

    public CaseDesk(SqlCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Whether some of several decisions may be taken when others are refused. */
    public enum Mode {
        /** All are taken, or none. */
        ALL,
        /** Each for itself. */
        EACH
    }

    /**
     * One decision of several.
     *
     * @param version that the case has to have; any when empty
     */
    public record Item(Finding finding, Optional<Long> version) {}

    /**
     * What became of one decision.
     *
     * @param after   the case, if the decision was taken
     * @param refused why it was not, if it was refused itself
     */
    public record Result(String finding, Optional<FindingCase> after, Optional<DecisionRefused> refused) {}

    /** Now, as decisions and reads take it. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** Every case as it is now, by its finding's id; an empty map where nothing was ever scanned. */
    public Map<String, FindingCase> all() {
        return cases.all();
    }

    /** What happened to one finding, oldest first. */
    public List<CaseChange> history(String finding) {
        return cases.history(finding);
    }

    /**
     * Takes one decision.
     *
     * @param epoch that the finding was read from
     * @param by    name of who decides
     * @throws DecisionRefused when it cannot be taken
     */
    public FindingCase decide(Item item, long epoch, CaseDecision decision, String by) {
        return cases.exclusively(ledger -> decide(ledger, item, epoch, decision, by));
    }

    /** Takes the same decision about several findings, and says what became of each, in their order. */
    public List<Result> decide(List<Item> items, long epoch, CaseDecision decision, String by, Mode mode) {
        try {
            return cases.exclusively(ledger -> {
                List<Result> results = new ArrayList<>();
                for (Item item : items) {
                    results.add(result(ledger, item, epoch, decision, by));
                }
                if (mode == Mode.ALL
                        && results.stream().anyMatch(each -> each.refused().isPresent())) {
                    throw new Undone(results);
                }
                return results;
            });
        } catch (Undone undone) {
            return undone.results.stream()
                    .map(each -> new Result(each.finding(), Optional.empty(), each.refused()))
                    .toList();
        }
    }

    private Result result(CaseLedger ledger, Item item, long epoch, CaseDecision decision, String by) {
        String id = item.finding().id();
        try {
            return new Result(id, Optional.of(decide(ledger, item, epoch, decision, by)), Optional.empty());
        } catch (DecisionRefused refused) {
            return new Result(id, Optional.empty(), Optional.of(refused));
        }
    }

    private FindingCase decide(CaseLedger ledger, Item item, long epoch, CaseDecision decision, String by) {
        Instant now = now();
        Optional<FindingCase> kept = ledger.find(item.finding().id());
        FindingCase stored =
                kept.orElseGet(() -> FindingCase.opened(item.finding().id(), now, epoch));
        FindingCase before = stored.at(now);
        if (item.version().filter(version -> version != before.version()).isPresent()) {
            throw new DecisionRefused(
                    DecisionRefused.Reason.CHANGED_MEANWHILE, "The case was changed meanwhile. Read it again.");
        }
        FindingCase after = new Deciding(before, item.finding(), now, epoch).decided(decision);
        if (before.version() != stored.version()) {
            ledger.record(kept, before, EXPIRY);
        }
        ledger.record(Optional.of(before), after, by);
        return after;
    }

    /** Carries results out of a transaction that is undone. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Result> results;

        Undone(List<Result> results) {
            super("Not every decision could be taken", null, false, false);
            this.results = results;
        }
    }
}

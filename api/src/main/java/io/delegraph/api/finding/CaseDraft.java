package io.delegraph.api.finding;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A case in the making. */
final class CaseDraft {
    static final String WITHHELD = "Withheld: it names what lies in other zones.";

    private final FindingCase before;
    private long version;
    private CaseStatus status;
    private String why;
    private Instant changedAt;
    private Optional<String> assignee;
    private Optional<String> owner;
    private Optional<Acceptance> acceptance;
    private Optional<CaseCeiling> ceiling;
    private Optional<String> spentEntry;
    private Set<String> sources;
    private Set<String> awaiting;
    private long epoch;
    private Optional<Instant> firstSeen;
    private Optional<Instant> lastSeen;

    private CaseDraft(FindingCase before) {
        this.before = before;
        this.version = before.version();
        this.status = before.status();
        this.why = before.why();
        this.changedAt = before.changedAt();
        this.assignee = before.assignee();
        this.owner = before.owner();
        this.acceptance = before.acceptance();
        this.ceiling = before.ceiling();
        this.spentEntry = before.spentEntry();
        this.sources = before.sources();
        this.awaiting = before.awaiting();
        this.epoch = before.epoch();
        this.firstSeen = before.firstSeen();
        this.lastSeen = before.lastSeen();
    }

    static CaseDraft of(FindingCase before) {
        return new CaseDraft(before);
    }

    /** To another status, or to the same for another reason. What an earlier decision held goes with it. */
    CaseDraft moved(CaseStatus to, String because, Instant at, long inEpoch) {
        spentEntry = before.accepted().flatMap(Acceptance::entry).or(() -> spentEntry);
        version = before.version() + 1;
        status = to;
        why = because;
        changedAt = at;
        epoch = inEpoch;
        acceptance = Optional.empty();
        ceiling = Optional.empty();
        awaiting = Set.of();
        return this;
    }

    /** The entry that it left may accept it again, should it come back. */
    CaseDraft unspent() {
        spentEntry = Optional.empty();
        return this;
    }

    CaseDraft assignedTo(String person) {
        assignee = Optional.of(person);
        return this;
    }

    CaseDraft ownedBy(Optional<String> answering) {
        owner = answering;
        return this;
    }

    CaseDraft accepting(Acceptance decision) {
        acceptance = Optional.of(decision);
        return this;
    }

    CaseDraft upTo(CaseCeiling limit) {
        ceiling = Optional.of(limit);
        return this;
    }

    CaseDraft restingOn(Set<String> newSources) {
        sources = newSources;
        return this;
    }

    CaseDraft seen(Instant first, Optional<Instant> last) {
        firstSeen = Optional.of(first);
        lastSeen = last;
        return this;
    }

    CaseDraft awaiting(Set<String> remaining) {
        awaiting = remaining;
        return this;
    }

    CaseDraft withholding(Predicate<String> mayShow) {
        why = mayShow.test(why) ? why : WITHHELD;
        owner = owner.filter(mayShow);
        sources = sources.stream().filter(mayShow).collect(Collectors.toSet());
        acceptance = acceptance.map(each -> new Acceptance(
                each.owner(), mayShow.test(each.reason()) ? each.reason() : WITHHELD, each.expires(), each.entry()));
        ceiling = ceiling.map(each -> new CaseCeiling(
                each.targets().stream().filter(mayShow).collect(Collectors.toSet()),
                each.severity(),
                each.truth(),
                each.score()));
        return this;
    }

    FindingCase build() {
        return new FindingCase(
                before.finding(),
                version,
                status,
                why,
                changedAt,
                assignee,
                owner,
                acceptance,
                ceiling,
                spentEntry,
                sources,
                awaiting,
                epoch,
                firstSeen,
                lastSeen);
    }
}

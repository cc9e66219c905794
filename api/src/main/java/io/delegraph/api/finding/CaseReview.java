package io.delegraph.api.finding;

import io.delegraph.api.finding.StandingExceptions.StandingAcceptance;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.store.StoredFinding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a published scan means for one case. Done twice for the same epoch, the second time changes nothing.
 *
 * @param now      the scan's clock
 * @param epoch    that the scan published
 * @param covered  sources that the scan read completely
 * @param file     acceptances kept as code; empty when no file is used, and then what an earlier one accepted stands
 */
record CaseReview(
        Instant now, long epoch, Set<String> covered, FindingGrounds grounds, Optional<StandingExceptions> file) {
    /** The case afterwards; the same object where nothing changed. */
    FindingCase review(FindingCase before, StoredFinding stored) {
        Finding finding = stored.finding();
        if (finding.status() == FindingStatus.RESOLVED) {
            return gone(CaseDraft.of(before)
                    .seen(stored.firstSeen(), Optional.of(stored.lastSeen()))
                    .build());
        }
        FindingCase seen = CaseDraft.of(before)
                .restingOn(grounds.sources(finding))
                .ownedBy(grounds.findOwner(finding))
                .seen(stored.firstSeen(), Optional.empty())
                .build();
        FindingCase judged = accepted(judged(seen, finding), finding);
        return judged.equals(before) ? before : judged;
    }

    // What an incomplete reading did not see may still be there (DESIGN decision 12).
    private FindingCase gone(FindingCase before) {
        boolean settled = before.status() == CaseStatus.RESOLVED || before.status() == CaseStatus.FALSE_POSITIVE;
        return settled || !grounds.areComplete(before.sources())
                ? before
                : left(before, CaseStatus.RESOLVED, "A scan no longer finds it.");
    }

    private FindingCase judged(FindingCase before, Finding finding) {
        return switch (before.status()) {
            case OPEN, ASSIGNED, REOPENED -> before;
            case FALSE_POSITIVE -> exceeded(before, finding).orElse(before);
            case ACCEPTED -> acceptance(before, finding);
            case RESOLVED -> found(before, finding);
        };
    }

    private FindingCase acceptance(FindingCase before, Finding finding) {
        FindingCase current = before.at(now);
        if (current.status() != CaseStatus.ACCEPTED) {
            return moved(before, CaseStatus.REOPENED, current.why());
        }
        return withdrawn(before, finding).or(() -> exceeded(before, finding)).orElse(before);
    }

    private Optional<FindingCase> withdrawn(FindingCase before, Finding finding) {
        Optional<String> entry = before.accepted().flatMap(Acceptance::entry);
        if (file.isEmpty() || entry.isEmpty() || file.get().holds(entry.get())) {
            return Optional.empty();
        }
        // Another entry may take the place of a changed one; the file then never stopped to accept it.
        Optional<FindingCase> replaced =
                file.get().find(finding, before.spentEntry()).map(each -> accepted(before, each));
        return Optional.of(replaced.orElseGet(
                () -> left(before, CaseStatus.REOPENED, "Its entry is no longer in the exceptions file.")));
    }

    private Optional<FindingCase> exceeded(FindingCase before, Finding finding) {
        List<String> excesses =
                before.ceiling().map(ceiling -> ceiling.excesses(finding)).orElse(List.of());
        return excesses.isEmpty()
                ? Optional.empty()
                : Optional.of(moved(before, CaseStatus.REOPENED, String.join(" ", excesses)));
    }

    private FindingCase found(FindingCase before, Finding finding) {
        if (epoch <= before.epoch()) {
            return before;
        }
        if (before.awaiting().isEmpty()) {
            return moved(before, CaseStatus.REOPENED, "A scan finds it again.");
        }
        if (finding.status() == FindingStatus.UNVERIFIED) {
            return before;
        }
        Set<String> remaining = new TreeSet<>(before.awaiting());
        remaining.removeAll(covered);
        return remaining.isEmpty()
                ? moved(before, CaseStatus.REOPENED, "It was said to be resolved, and a complete scan still finds it.")
                : CaseDraft.of(before).awaiting(remaining).build();
    }

    private FindingCase accepted(FindingCase before, Finding finding) {
        return before.status().isPending()
                ? file.flatMap(exceptions -> exceptions.find(finding, before.spentEntry()))
                        .map(each -> accepted(before, each))
                        .orElse(before)
                : before;
    }

    private FindingCase accepted(FindingCase before, StandingAcceptance by) {
        return CaseDraft.of(before)
                .moved(CaseStatus.ACCEPTED, by.acceptance().reason(), now, epoch)
                .accepting(by.acceptance())
                .upTo(by.ceiling())
                .build();
    }

    private FindingCase moved(FindingCase before, CaseStatus to, String why) {
        return CaseDraft.of(before).moved(to, why, now, epoch).build();
    }

    // Not because of what was accepted: should the finding and the entry meet again, the entry still holds.
    private FindingCase left(FindingCase before, CaseStatus to, String why) {
        return CaseDraft.of(before).moved(to, why, now, epoch).unspent().build();
    }
}

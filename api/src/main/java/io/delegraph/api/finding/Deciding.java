package io.delegraph.api.finding;

import static io.delegraph.api.finding.DecisionRefused.Reason.INVALID;
import static io.delegraph.api.finding.DecisionRefused.Reason.NOT_POSSIBLE;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a decision makes of a case.
 *
 * @param epoch that the finding was read from
 */
record Deciding(FindingCase before, Finding finding, Instant now, long epoch) {
    /**
     * The case afterwards.
     *
     * @throws DecisionRefused when this cannot be decided
     */
    FindingCase decided(CaseDecision decision) {
        if (before.accepted().map(Acceptance::origin).equals(Optional.of(Acceptance.Origin.FILE))) {
            throw new DecisionRefused(
                    NOT_POSSIBLE, "The exceptions file accepts it. Change the file; the next scan follows it.");
        }
        if (decision instanceof CaseDecision.Assign assign) {
            return assigned(assign);
        }
        if (decision instanceof CaseDecision.Accept accept) {
            return accepted(accept);
        }
        if (decision instanceof CaseDecision.FalsePositive wrong) {
            requirePending();
            requireFound();
            return moved(CaseStatus.FALSE_POSITIVE, wrong.reason())
                    .upTo(CaseCeiling.ofEvidence(finding))
                    .build();
        }
        if (decision instanceof CaseDecision.Resolve resolve) {
            return resolved(resolve);
        }
        return reopened((CaseDecision.Reopen) decision);
    }

    private FindingCase assigned(CaseDecision.Assign assign) {
        requirePending();
        String note = assign.note().isEmpty() ? "" : " " + assign.note();
        return moved(CaseStatus.ASSIGNED, "Assigned to " + assign.assignee() + "." + note)
                .assignedTo(assign.assignee())
                .build();
    }

    private FindingCase accepted(CaseDecision.Accept accept) {
        requirePending();
        requireFound();
        if (!now.isBefore(accept.expires())) {
            throw new DecisionRefused(INVALID, "'expires' has to be in the future.");
        }
        List<String> excesses = accept.limits().excesses(finding);
        if (!excesses.isEmpty()) {
            throw new DecisionRefused(NOT_POSSIBLE, "The finding exceeds the ceiling already, so it stays as it is.");
        }
        return moved(CaseStatus.ACCEPTED, accept.reason())
                .accepting(new Acceptance(accept.owner(), accept.reason(), accept.expires(), Optional.empty()))
                .upTo(CaseCeiling.of(finding))
                .build();
    }

    private FindingCase resolved(CaseDecision.Resolve resolve) {
        if (before.status() == CaseStatus.RESOLVED) {
            throw new DecisionRefused(NOT_POSSIBLE, "It is resolved already.");
        }
        return moved(CaseStatus.RESOLVED, resolve.reason())
                .awaiting(before.sources())
                .build();
    }

    private FindingCase reopened(CaseDecision.Reopen reopen) {
        requireFound();
        if (before.status().isPending()) {
            throw new DecisionRefused(NOT_POSSIBLE, "It is open already.");
        }
        return moved(CaseStatus.REOPENED, reopen.reason()).build();
    }

    private void requirePending() {
        if (!before.status().isPending()) {
            throw new DecisionRefused(NOT_POSSIBLE, "It is " + before.status() + "; reopen it first.");
        }
    }

    private void requireFound() {
        if (finding.status() == FindingStatus.RESOLVED) {
            throw new DecisionRefused(NOT_POSSIBLE, "The last scan does not find it.");
        }
    }

    private CaseDraft moved(CaseStatus to, String why) {
        return CaseDraft.of(before).moved(to, why, now, epoch);
    }
}

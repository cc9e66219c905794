package io.delegraph.analyzer.observed;

import io.delegraph.analyzer.chain.learn.Standing;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.util.List;

/**
 * Who authorised what was done in a chain, with what scope, and what limited it.
 *
 * @param chain     its name
 * @param requests  what was asked, in order
 * @param approvals what else was approved, in order
 * @param acts      each call, or the one that was asked about
 * @param calls     number of calls of the chain
 * @param truncated whether the chain has more calls than are listed
 */
public record Authorisation(
        String chain,
        List<TaskRequest> requests,
        List<ApprovalGiven> approvals,
        List<Act> acts,
        long calls,
        boolean truncated) {
    public Authorisation {
        requests = List.copyOf(requests);
        approvals = List.copyOf(approvals);
        acts = List.copyOf(acts);
    }

    /** What becomes of the question, best for the actor first. */
    public enum Verdict {
        /** Somebody who answers for it approved exactly this. */
        APPROVED,
        /** It was asked for and nobody approved it. */
        ASKED,
        /** Nothing that was collected decides it. */
        UNKNOWN,
        /** Everything that was approved or asked leaves it out. */
        OUTSIDE,
        /** Nothing was done: work or authority passed on, and what was done with it stands in later calls. */
        PASSED_ON
    }

    /**
     * One call.
     *
     * @param grounds what authorised or limited it
     */
    public record Act(ObservedCall call, List<Ground> grounds) {
        public Act {
            grounds = List.copyOf(grounds);
        }

        /** Whether somebody authorised it. */
        public Verdict verdict() {
            if (call.deed().kind() != CallKind.OPERATION) {
                return Verdict.PASSED_ON;
            }
            List<Ground> declared = grounds.stream()
                    .filter(ground -> ground.sort().isApproval() || ground.sort() == Ground.Sort.STATEMENT)
                    .toList();
            if (declared.stream().anyMatch(Act::approves)) {
                return Verdict.APPROVED;
            }
            if (declared.stream().anyMatch(ground -> ground.standing() == Standing.INSIDE)) {
                return Verdict.ASKED;
            }
            boolean excluded = declared.stream().allMatch(ground -> ground.standing() == Standing.OUTSIDE);
            return declared.isEmpty() || !excluded ? Verdict.UNKNOWN : Verdict.OUTSIDE;
        }

        private static boolean approves(Ground ground) {
            return ground.sort().isApproval() && ground.standing() == Standing.INSIDE;
        }
    }
}

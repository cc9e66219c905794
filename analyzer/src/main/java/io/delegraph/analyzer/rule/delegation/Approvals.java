package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.Judgement;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import java.time.Instant;
import java.util.Optional;

/** Whether somebody approved what a hop did. */
final class Approvals {
    private Approvals() {}

    static boolean covers(MeasuredHop hop, Node gate, MeasuredChain chain, ChainMeasurer measurer) {
        return measurer.approvals(hop, chain).stream()
                .filter(approval -> measurer.decides(approval.approver(), gate))
                .filter(approval -> !measurer.isSame(
                        approval.approver().name(), hop.hop().actor().id().value()))
                .anyMatch(approval -> covers(approval, hop, measurer));
    }

    private static boolean covers(ApprovalGiven approval, MeasuredHop hop, ChainMeasurer measurer) {
        ObservedCall call = hop.hop().call();
        boolean named = call.approval().isEmpty() || call.approval().get().equals(approval.id());
        boolean whom = isFor(approval.actor(), hop.hop().actor().id().value(), measurer)
                && (approval.subject().isEmpty()
                        || hop.hop()
                                .subject()
                                .filter(subject ->
                                        isFor(approval.subject(), subject.id().value(), measurer))
                                .isPresent());
        return named && whom && isTimely(approval, call.time()) && measurer.admits(approval.allowances(), call);
    }

    private static boolean isFor(Optional<Party> party, String id, ChainMeasurer measurer) {
        return party.isEmpty() || measurer.isSame(party.get().name(), id);
    }

    private static boolean isTimely(ApprovalGiven approval, Instant time) {
        return !approval.time().isAfter(time.plus(Judgement.SKEW))
                && approval.expiresAt()
                        .map(end -> !end.isBefore(time.minus(Judgement.SKEW)))
                        .orElse(true);
    }
}

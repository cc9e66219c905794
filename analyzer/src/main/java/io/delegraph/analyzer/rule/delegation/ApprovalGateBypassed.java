package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.analyzer.chain.Passage;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.event.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hop passes an approval gate without a matching approval.
 */
public final class ApprovalGateBypassed implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-011",
            "Approval gate was passed without an approval",
            Severity.HIGH,
            Profile.ALL,
            Standards.of("OWASP-ASI-2026:ASI09", "OWASP-ASI-2026:ASI02", "CSF-2.0:PR.AA-05", "AI-RMF-1.0:MAP 3.5"),
            "Fires when a call succeeded that its actor can make only behind an approval gate, and no"
                    + " approval covers it: of its chain or named by it, by somebody whom the gate names and who is not the actor, for this actor and subject, given "
                    + "before it and not expired. Silent with such an approval, and where another way leads to "
                    + "the right. UNKNOWN when the way through the gate is.",
            "Enforce the gate at the server, so that it does not depend on the caller's asking.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return chain.hops().stream()
                .filter(hop -> hop.hop().call().deed().outcome() == Outcome.OK)
                .flatMap(hop -> measurer
                        .gate(hop)
                        .filter(passage -> !Approvals.covers(hop, passage.gate(), chain, measurer))
                        .map(passage -> occurrence(hop, passage, chain))
                        .stream());
    }

    private static Occurrence occurrence(MeasuredHop hop, Passage passage, MeasuredChain chain) {
        Node gate = passage.gate();
        return Occurrence.at(hop, chain)
                .truth(passage.truth())
                .discriminator(gate.id() + "|" + hop.hop().call().deed().action())
                .about(Subject.Role.OBJECT, gate)
                .excess(List.of(Hops.done(hop)), hop.done().possible().cells())
                .explanation(hop.hop().actor().name() + " did " + Hops.done(hop) + ", which only " + gate.name()
                        + " opens, and no approval covers it.")
                .build();
    }
}

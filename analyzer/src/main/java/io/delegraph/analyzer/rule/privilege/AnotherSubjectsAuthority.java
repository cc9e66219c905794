package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.Explained;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.cypher.graph.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * While it served one person, an actor used authority that is bound to another: a confused deputy, seen at work (UAc of
 * SEMANTICS 4.2). What an actor merely could do so is told by {@link ConfusedDeputy}, under the same id.
 */
public final class AnotherSubjectsAuthority implements ChainRule {
    @Override
    public RuleSpec spec() {
        return ConfusedDeputy.SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return chain.hops().stream()
                .filter(hop -> hop.explanation() == Explained.FOR_ANOTHER_SUBJECT)
                .map(hop -> occurrence(hop, chain));
    }

    private static Occurrence occurrence(MeasuredHop hop, MeasuredChain chain) {
        String done = hop.hop().call().deed().action()
                + hop.hop().call().deed().resource().map(each -> " on " + each).orElse("");
        return Occurrence.at(hop, chain)
                .discriminator("observed|" + hop.hop().call().deed().action())
                .excess(List.of(done), hop.done().possible().cells())
                .explanation(hop.hop().actor().name() + " did " + done + " for "
                        + hop.hop().subject().map(Node::name).orElse("somebody")
                        + " with authority that is bound to somebody else.")
                .build();
    }
}

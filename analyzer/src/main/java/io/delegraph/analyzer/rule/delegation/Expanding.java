package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.Expansion;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.analyzer.chain.Occurrence;
import java.util.List;
import java.util.stream.Stream;

/** What rules about expansions of one kind say of a chain: the rules differ in the kind only. */
final class Expanding {
    private Expanding() {}

    static Stream<Occurrence> of(Expansion.Kind kind, MeasuredChain chain, ChainMeasurer measurer) {
        return chain.hops().stream()
                .flatMap(hop -> hop.expansion().stream()
                        .filter(expansion -> expansion.kind() == kind)
                        .map(expansion -> occurrence(hop, expansion, chain, measurer)));
    }

    private static Occurrence occurrence(
            MeasuredHop hop, Expansion expansion, MeasuredChain chain, ChainMeasurer measurer) {
        return Occurrence.at(hop, chain)
                .truth(expansion.judged(hop.hop().link()))
                .confidence(expansion.confidence())
                .discriminator(hop.hop().call().deed().action())
                .excess(excess(hop, expansion, measurer), expansion.excess().cells())
                .measure("weight", measurer.weight(expansion.excess()))
                .explanation(hop.hop().actor().name() + (hop.isAttempt() ? " tried to call " : " called ")
                        + Hops.done(hop) + Hops.forSubject(hop) + ": " + expansion.because() + ".")
                .build();
    }

    // Of an operation all of it is beyond the asked; of data, a part.
    private static List<String> excess(MeasuredHop hop, Expansion expansion, ChainMeasurer measurer) {
        return switch (expansion.kind()) {
            case OPERATION -> List.of(Hops.done(hop));
            case DATA -> measurer.texts(expansion.excess());
        };
    }
}

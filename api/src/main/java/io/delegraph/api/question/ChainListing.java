package io.delegraph.api.question;

import io.delegraph.analyzer.chain.JudgedChain;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.api.listing.Published;
import io.delegraph.api.zone.Sight;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.store.ObservedChains;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The observed chains as they were when an epoch was first asked for them, by name: judged once, kept as they are written.
 *
 * @param truncated whether there are more than are kept
 */
public record ChainListing(List<Line> lines, boolean truncated) {
    private static final int MOST = 10_000;

    /**
     * One chain.
     *
     * @param involved who asked and who acted
     * @param text     as it is written
     */
    public record Line(Set<NodeId> involved, String text) {
        /** Of the chain. */
        public static Line of(JudgedChain chain, Function<JudgedChain, String> writing) {
            return new Line(ChainListing.involved(chain.measured()), writing.apply(chain));
        }

        /** Whether everything that it says is seen. */
        public boolean isSeen(Sight sight) {
            return involved.stream().allMatch(sight::sees) && sight.mayShow(text);
        }
    }

    /** Judges all chains of the epoch. */
    public static ChainListing of(Published whole, ObservedChains chains, Function<JudgedChain, String> writing) {
        List<Line> lines = new ArrayList<>();
        boolean[] more = {false};
        new ObservedInquiry(whole.snapshot(), chains, whole.clock()).chains(judged -> {
            if (lines.size() < MOST) {
                lines.add(Line.of(judged, writing));
            } else {
                more[0] = true;
            }
        });
        return new ChainListing(List.copyOf(lines), more[0]);
    }

    private static Set<NodeId> involved(MeasuredChain chain) {
        return Stream.concat(
                        chain.subject().map(subject -> subject.id()).stream(),
                        chain.hops().stream().map(hop -> hop.hop().actor().id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of which everything is seen. */
    public List<String> listSeen(Sight sight) {
        return lines.stream().filter(line -> line.isSeen(sight)).map(Line::text).toList();
    }
}

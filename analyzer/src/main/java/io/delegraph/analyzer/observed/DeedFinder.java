package io.delegraph.analyzer.observed;

import io.delegraph.analyzer.chain.Names;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.store.CallTally;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.ObservedChains;
import io.delegraph.cypher.store.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what was done by somebody, with something, for somebody: under any of the names that sources have for it. */
public final class DeedFinder {
    /** Chains that are looked at; an answer about more says so. */
    public static final int MOST_CHAINS = 1_000;

    private final ObservedChains chains;
    private final Names names;

    public DeedFinder(Snapshot snapshot, ObservedChains chains) {
        this.chains = chains;
        this.names = Names.of(snapshot);
    }

    /** What was done by, with or for these nodes, which are one thing. */
    public Deeds find(String name, NodeId node, Collection<NodeId> same) {
        Set<NodeId> wanted = new TreeSet<>(same);
        wanted.add(node);
        Set<String> called = new TreeSet<>();
        chains.forEachTally(tally -> namesIn(tally)
                .filter(each -> names.find(each).filter(wanted::contains).isPresent())
                .forEach(called::add));
        return find(name, Optional.of(node), called);
    }

    /** The same for a name that only observations have. */
    public Deeds find(String name) {
        return find(name, Optional.empty(), Set.of(name));
    }

    private Deeds find(String name, Optional<NodeId> node, Set<String> called) {
        List<ObservedChain> found = called.isEmpty() ? List.of() : chains.listOf(called, MOST_CHAINS + 1);
        DeedCount count = new DeedCount(called);
        List<Deeds.Errand> errands = new ArrayList<>();
        for (ObservedChain chain : found.stream().limit(MOST_CHAINS).toList()) {
            long before = count.calls();
            chain.observations().stream()
                    .filter(ObservedCall.class::isInstance)
                    .map(ObservedCall.class::cast)
                    .forEach(call -> count.add(call, chain.name()));
            if (count.calls() > before) {
                errands.add(errand(chain));
            }
        }
        boolean truncated = found.size() > MOST_CHAINS || found.stream().anyMatch(ObservedChain::truncated);
        return new Deeds(name, node, count.list(), errands, count.calls(), truncated);
    }

    private static Deeds.Errand errand(ObservedChain chain) {
        return new Deeds.Errand(
                chain.name(),
                chain.observations().stream()
                        .filter(TaskRequest.class::isInstance)
                        .map(TaskRequest.class::cast)
                        .toList());
    }

    private static Stream<String> namesIn(CallTally tally) {
        return Stream.of(
                        Stream.of(tally.actor().name()),
                        tally.subject().map(Party::name).stream(),
                        tally.credential().stream())
                .flatMap(each -> each);
    }
}

package io.delegraph.analyzer.observed;

import io.delegraph.analyzer.chain.Names;
import io.delegraph.analyzer.leak.Leak;
import io.delegraph.cypher.graph.NodeId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds who was seen presenting a leaked credential: whom revoking it breaks, by what was seen. */
public record PresenterFinder(Names names) {
    /** Each that presented it, who is not known to hold it first, then the most frequent. */
    public List<Presenter> find(Leak leak, Deeds deeds) {
        Set<NodeId> holders = holders(leak);
        Map<String, Presenter> found = new TreeMap<>();
        for (Deeds.Done done : deeds.done()) {
            boolean known = names.find(done.actor()).filter(holders::contains).isPresent();
            found.merge(
                    done.actor(),
                    new Presenter(done.actor(), known, done.count(), done.last()),
                    PresenterFinder::together);
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Presenter::known)
                        .thenComparing(presenter -> -presenter.calls())
                        .thenComparing(Presenter::name))
                .toList();
    }

    // An identity that the credential authenticates is named in logs in place of whoever presents it.
    private static Set<NodeId> holders(Leak leak) {
        Set<NodeId> holders = new HashSet<>(leak.identities());
        leak.holdings().forEach(holding -> {
            holders.add(holding.unit());
            holders.add(holding.node());
        });
        return holders;
    }

    private static Presenter together(Presenter one, Presenter other) {
        return new Presenter(
                one.name(),
                one.known(),
                one.calls() + other.calls(),
                one.last().isAfter(other.last()) ? one.last() : other.last());
    }
}

package io.delegraph.analyzer;

import io.delegraph.analyzer.rule.Found;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.store.Snapshot;
import java.util.HashSet;
import java.util.Set;

/** Marks findings that rest on facts which the last scan of their source could not confirm. */
final class Verification {
    private final Set<String> stale = new HashSet<>();

    Verification(Snapshot snapshot) {
        snapshot.nodes().stream()
                .filter(stored -> stored.lifecycle().state() == FactState.STALE)
                .forEach(stored -> stale.add(stored.node().id().value()));
        snapshot.edges().stream()
                .filter(stored -> stored.lifecycle().state() == FactState.STALE)
                .forEach(stored -> stale.add(stored.edge().id().value()));
    }

    Found verified(Found found) {
        boolean confirmed = found.facts().stream().noneMatch(stale::contains)
                && found.finding().subjects().stream()
                        .noneMatch(subject -> stale.contains(subject.id().value()));
        return confirmed
                ? found
                : new Found(found.finding().withStatus(FindingStatus.UNVERIFIED), found.facts(), found.causes());
    }
}

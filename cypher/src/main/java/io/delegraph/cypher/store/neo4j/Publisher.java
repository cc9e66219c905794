package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Epoch;
import io.delegraph.cypher.store.Publication;
import io.delegraph.cypher.store.StoredFinding;
import io.delegraph.cypher.store.life.Conclusions;
import io.delegraph.cypher.store.life.FindingHistory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Publishes an analysis as the difference to the last epoch (DESIGN decision 11).
 *
 * <p>Up to a bound, all changes and the new epoch are one transaction. Above it: announce the epoch, mark what ends, write
 * what begins, then one small transaction completes the epoch, then what ended is deleted. Readers take what the last
 * completed epoch holds, so they see either epoch whole; a crash leaves marks that {@link Recovery} undoes or finishes.
 */
final class Publisher {
    private static final int TOUCHED_AT_ONCE = 10_000;

    private final Connection connection;
    private final int bound;

    Publisher(Connection connection, int bound) {
        this.connection = connection;
        this.bound = bound;
    }

    Epoch publish(Publication publication) {
        new Recovery(connection).run();
        EpochRecord last = connection.read(EpochRecord::find).orElse(EpochRecord.NONE);
        Scan scan = publication.scan();
        Changes changes = changes(publication, last);
        EpochRecord next =
                new EpochRecord(last.number() + 1, scan, EpochRecord.State.COMPLETE, EpochRecord.Sweeping.DONE);
        if (changes.size() <= bound) {
            connection.run(transaction -> atOnce(transaction, changes, next));
        } else {
            ChunkedPublish chunks = new ChunkedPublish(connection, bound, changes, next);
            chunks.prepare();
            chunks.complete();
            chunks.sweep();
        }
        touchFindings(scan);
        return next.epoch();
    }

    /** What is to be written, with nothing written yet. */
    Changes changes(Publication publication, EpochRecord last) {
        return connection.read(transaction -> {
            Published before = Published.read(transaction, last);
            List<StoredFinding> findings = FindingHistory.next(
                    before.history(), publication.findings(), publication.scan().clock());
            Set<String> standing = Rows.standing(transaction, named(publication.derivation(), findings));
            Derivation derivation =
                    Conclusions.check(publication.derivation(), id -> standing.contains(StoreKey.of(id.value())));
            return Difference.between(before, last.number() + 1, derivation, findings, standing);
        });
    }

    private static void atOnce(Transaction transaction, Changes changes, EpochRecord next) {
        transaction.runBatched("publish/delete-edges", "elements", changes.endedEdges());
        transaction.runBatched("publish/delete-nodes", "elements", changes.endedNodes());
        transaction.runBatched("publish/new-nodes", "rows", changes.nodes());
        transaction.runBatched("publish/new-edges", "rows", changes.edges());
        transaction.runBatched("publish/new-findings", "rows", changes.findings());
        transaction.run("publish/complete", Map.of("number", next.number(), "properties", next.properties()));
    }

    private void touchFindings(Scan scan) {
        Map<String, Object> parameters = Map.of("clock", Row.moment(scan.clock()), "limit", TOUCHED_AT_ONCE);
        connection.runUntilNoneIsLeft("publish/touch-findings", parameters, "touched");
    }

    private static Set<String> named(Derivation derivation, List<StoredFinding> findings) {
        Set<String> keys = new LinkedHashSet<>();
        for (DerivedEdge edge : derivation.edges()) {
            keys.add(StoreKey.of(edge.edge().from().value()));
            keys.add(StoreKey.of(edge.edge().to().value()));
        }
        for (StoredFinding stored : findings) {
            Finding finding = stored.finding();
            finding.subjects().forEach(subject -> add(subject.id(), keys));
            finding.path().forEach(step -> add(step.from(), keys));
            finding.path().forEach(step -> add(step.to(), keys));
        }
        return keys;
    }

    private static void add(NodeId id, Set<String> keys) {
        keys.add(StoreKey.of(id.value()));
    }
}

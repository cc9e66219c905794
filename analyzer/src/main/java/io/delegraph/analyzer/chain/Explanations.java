package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.OperationClass;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.edge.ActsFor;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether policy explains what was done (UA and UAc of SEMANTICS 4.2).
 *
 * <p>Silent about operations that need no permission. What an identity had at the time of a call is taken to be what it
 * has now, but for facts with a validity of their own, which count when they were valid.
 */
final class Explanations {
    // AWS: "No permissions are required to perform this operation" (STS API reference), and signing in.
    private static final Set<String> FREE =
            Set.of("sts:getcalleridentity", "sts:getsessiontoken", "signin:consolelogin", "signin:switchrole");

    private final Meaning meaning;
    private final Carriage carriage;
    private final Map<SourceId, Completeness> coverage;
    private final List<NodeId> subjects;
    private final Map<NodeId, Boolean> wholeById = new HashMap<>();
    private final Map<NodeId, Boolean> timedById = new HashMap<>();

    Explanations(Meaning meaning, Carriage carriage) {
        this.meaning = meaning;
        this.carriage = carriage;
        Snapshot snapshot = meaning.estate().snapshot();
        this.coverage =
                snapshot.coverage().stream().collect(Collectors.toMap(Coverage::source, Coverage::completeness));
        this.subjects = snapshot.edges().stream()
                .map(StoredEdge::edge)
                .filter(edge -> edge.kind().equals(ActsFor.KIND))
                .map(Edge::to)
                .distinct()
                .sorted()
                .toList();
    }

    Explained judge(Hop hop) {
        if (hop.call().deed().outcome() != Outcome.OK
                || Meaning.isHandover(hop.call().deed())
                || FREE.contains(hop.call().deed().action().toLowerCase(Locale.ROOT))) {
            return Explained.NOT_ASKED;
        }
        PrivilegeSet done = meaning.orItsLevel(meaning.cells(hop.call().deed()));
        Node identity = hop.credential().or(hop::logged).orElse(hop.actor());
        if (done.isEmpty() || !isWhole(identity) || isUnlisted(done)) {
            return Explained.UNKNOWN;
        }
        if (has(identity, Optional.empty(), hop, done)
                || has(identity, hop.subject().map(Node::id), hop, done)) {
            return inContext(hop, done);
        }
        if (hop.subject().isPresent() && anySubject(identity, hop, done)) {
            return Explained.FOR_ANOTHER_SUBJECT;
        }
        return isTimed(identity.id()) ? Explained.NOT_AT_THIS_TIME : Explained.NO;
    }

    // Policy gives it to the identity; whether the actor has it for this subject is another question.
    private Explained inContext(Hop hop, PrivilegeSet done) {
        boolean matters = carriage.subjectsMatter() && hop.subject().isPresent();
        if (!matters || has(hop.actor(), hop.subject().map(Node::id), hop, done)) {
            return Explained.YES;
        }
        return anySubject(hop.actor(), hop, done) ? Explained.FOR_ANOTHER_SUBJECT : Explained.YES;
    }

    private boolean anySubject(Node actor, Hop hop, PrivilegeSet done) {
        return subjects.stream().anyMatch(subject -> has(actor, Optional.of(subject), hop, done));
    }

    // As of when it was done, give or take what clocks differ by.
    private boolean has(Node holder, Optional<NodeId> subject, Hop hop, PrivilegeSet done) {
        Instant time = hop.call().time();
        return Stream.of(time, time.minus(Judgement.SKEW), time.plus(Judgement.SKEW))
                .anyMatch(each ->
                        carriage.rights(holder.id(), subject, each).possible().intersects(done));
    }

    // An AWS operation that the catalogue does not list may be called otherwise in policies.
    private boolean isUnlisted(PrivilegeSet done) {
        return meaning.estate()
                .universe()
                .cells(done)
                .map(Cell::operations)
                .allMatch(each -> each.origin() == OperationClass.Origin.NAMED
                        && each.service().matches("[a-z0-9-]+")
                        && meaning.estate()
                                        .universe()
                                        .operations(each.service() + ":*")
                                        .size()
                                > done.size());
    }

    // Somebody stated the identity, whole, and it holds something: an identity of which only calls are known explains
    // nothing.
    private boolean isWhole(Node identity) {
        return wholeById.computeIfAbsent(
                identity.id(),
                id -> meaning.estate()
                        .snapshot()
                        .findNode(id)
                        .filter(stored -> stored.node().evidence() != Evidence.OBSERVED
                                && stored.node().evidence() != Evidence.INFERRED)
                        .filter(stored -> stored.lifecycle().state() == FactState.ACTIVE)
                        .filter(this::isCovered)
                        .filter(stored -> !carriage.rights(id, Optional.empty())
                                        .possible()
                                        .isEmpty()
                                || hasWays(id))
                        .isPresent());
    }

    private boolean isCovered(StoredNode stored) {
        return stored.lifecycle().sources().stream()
                .allMatch(source -> coverage.getOrDefault(source, Completeness.PARTIAL) == Completeness.COMPLETE);
    }

    private boolean hasWays(NodeId id) {
        return meaning.estate().snapshot().listEdgesFrom(id).stream()
                .anyMatch(stored -> stored.edge().kind().traversable());
    }

    private boolean isTimed(NodeId identity) {
        return timedById.computeIfAbsent(
                identity,
                id -> meaning.estate().snapshot().listEdgesFrom(id).stream().anyMatch(stored -> isTimed(stored.edge()))
                        || meaning.estate().snapshot().listEdgesTo(id).stream()
                                .anyMatch(stored -> isTimed(stored.edge())));
    }

    private static boolean isTimed(Edge edge) {
        return edge.properties().has(Property.VALID_TO) || edge.properties().has(Property.VALID_FROM);
    }
}

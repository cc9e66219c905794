package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ActsFor;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What actors could do, and what calls carried: E and C of SEMANTICS 4.1. Each is solved once. */
final class Carriage {
    private static final Set<NodeKind> ACT_THROUGH_OTHERS = Set.of(NodeKind.AGENT, NodeKind.HUMAN);

    private final Meaning meaning;
    private final ScopeMappings mappings;
    private final boolean subjectsMatter;
    private final Map<Asked, PrivilegeBounds> rights = new HashMap<>();

    private final Moments moments;

    private record Asked(NodeId holder, Optional<NodeId> subject, int span) {}

    Carriage(Meaning meaning, ScopeMappings mappings) {
        this.meaning = meaning;
        this.mappings = mappings;
        this.moments = new Moments(meaning.estate());
        this.subjectsMatter = meaning.estate().snapshot().edges().stream()
                .anyMatch(stored -> stored.edge().kind().equals(ActsFor.KIND)
                        || stored.edge().properties().has(Property.SUBJECT_BOUND));
    }

    /** What the holder can exercise in its own right when it acts for the subject, as of the clock. */
    PrivilegeBounds rights(NodeId holder, Optional<NodeId> subject) {
        return rights(holder, subject, meaning.estate().clock());
    }

    /** The same as of another time. */
    PrivilegeBounds rights(NodeId holder, Optional<NodeId> subject, Instant time) {
        Optional<NodeId> bound = subjectsMatter ? subject : Optional.empty();
        return rights.computeIfAbsent(
                new Asked(holder, bound, moments.span(time)),
                asked -> moments.at(time)
                        .rights(holder, View.of(Closure.USE, Truth.DEFINITE).actingFor(bound)));
    }

    /** Whether some authority is bound to the person for whom it is used. */
    boolean subjectsMatter() {
        return subjectsMatter;
    }

    /** What the actor could do for this subject. */
    ScopedBounds could(Hop hop) {
        return ScopedBounds.of(
                rights(hop.actor().id(), hop.subject().map(Node::id), hop.call().time()));
    }

    /** What the call's credential lets its presenter do, as far as its token's scopes go. */
    ScopedBounds carried(Hop hop) {
        ScopedBounds whole = ScopedBounds.of(identity(hop));
        Optional<ScopedBounds> scope = scope(hop);
        return scope.map(limit -> limited(whole, limit)).orElse(whole);
    }

    private static ScopedBounds limited(ScopedBounds whole, ScopedBounds scope) {
        return whole.possible().isEmpty()
                ? ScopedBounds.between(ScopedSet.empty(), scope.possible())
                : whole.intersection(scope);
    }

    private PrivilegeBounds identity(Hop hop) {
        Optional<NodeId> subject = hop.subject().map(Node::id);
        Instant time = hop.call().time();
        if (hop.credential().isPresent()) {
            return rights(hop.credential().get().id(), subject, time);
        }
        if (hop.logged().isPresent()) {
            return rights(hop.logged().get().id(), subject, time);
        }
        PrivilegeBounds own = rights(hop.actor().id(), subject, time);
        // With what an agent authenticated is not known: at most with everything it has.
        return ACT_THROUGH_OTHERS.contains(hop.actor().kind())
                ? new PrivilegeBounds(PrivilegeSet.empty(), PrivilegeSet.empty(), own.possible())
                : own;
    }

    /** What the scopes of the call's token, or of its credential, stand for; nothing known without a mapping. */
    Optional<ScopedBounds> scope(Hop hop) {
        return hop.call()
                .presented()
                .token()
                .flatMap(this::scope)
                .or(() -> hop.credential().flatMap(credential -> {
                    List<String> scopes = credential.properties().listTexts(Property.SCOPES);
                    List<String> audience = credential.properties().listTexts(Property.AUDIENCE);
                    return scopes.isEmpty()
                            ? Optional.empty()
                            : mappings.find(audience, scopes).map(this::bounds);
                }));
    }

    /** What the token's scopes stand for. */
    Optional<ScopedBounds> scope(TokenClaims token) {
        return mappings.find(token).map(this::bounds);
    }

    private ScopedBounds bounds(List<Allowance> allowances) {
        return meaning.of(allowances, new TreeMap<>());
    }
}

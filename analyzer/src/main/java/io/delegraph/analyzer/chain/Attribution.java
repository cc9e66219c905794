package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.Optional;

/** Whether the record of a hop leads back to who asked (AL of SEMANTICS 4.2). */
final class Attribution {
    private Attribution() {}

    /** How the hop is linked: by what it shares with its chain. */
    static Link link(ObservedCall call) {
        return switch (call.strands().get(0).sort()) {
            case CHAIN, TRANSACTION, SOURCE_IDENTITY -> Link.PROPAGATED;
            case LINEAGE -> hasActors(call.presented().token()) ? Link.ACT_CLAIM : Link.LINEAGE;
            case CREDENTIAL -> Link.BROKEN;
        };
    }

    /** Why the record does not lead back; nothing when it does. */
    static Optional<AttributionLoss> loss(Hop hop) {
        if (hop.link() == Link.BROKEN && isDelegate(hop.actor())) {
            return Optional.of(AttributionLoss.UNLINKED);
        }
        if (isImpersonation(hop)) {
            return Optional.of(AttributionLoss.IMPERSONATION_EXCHANGE);
        }
        boolean another = hop.logged()
                .filter(logged -> !logged.id().equals(hop.actor().id()))
                .filter(logged -> !hop.subject().map(Node::id).equals(Optional.of(logged.id())))
                .isPresent();
        return another && !carriesClaims(hop) ? Optional.of(AttributionLoss.LOGGED_AS_ANOTHER) : Optional.empty();
    }

    // A user with a key of its own acts for itself: nobody delegated.
    private static boolean isDelegate(Node actor) {
        return actor.kind() == NodeKind.AGENT || actor.kind().nodeClass() == NodeClass.TOOL;
    }

    private static boolean isImpersonation(Hop hop) {
        Optional<TokenClaims> issued = hop.call().presented().issuedToken();
        return hop.call().deed().kind() == CallKind.EXCHANGE
                && issued.isPresent()
                && issued.get().actors().isEmpty()
                && !issued.get().isTransaction()
                && hop.subject().isPresent()
                && hop.subject()
                        .filter(subject -> isNamed(subject, issued.get().subject()))
                        .isPresent()
                && !hop.subject().get().id().equals(hop.actor().id());
    }

    private static boolean isNamed(Node node, String name) {
        return node.id().value().equals(name) || node.name().equals(name);
    }

    private static boolean carriesClaims(Hop hop) {
        return hasActors(hop.call().presented().token())
                || hop.call().strands().stream()
                        .anyMatch(strand -> strand.sort() == Strand.Sort.SOURCE_IDENTITY
                                || strand.sort() == Strand.Sort.TRANSACTION);
    }

    private static boolean hasActors(Optional<TokenClaims> token) {
        return token.filter(claims -> !claims.actors().isEmpty()).isPresent();
    }
}

package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.graph.ControlWay;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.AttachedTo;
import io.delegraph.cypher.graph.edge.HasGrant;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.graph.edge.On;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a principal could obtain by one way of control beyond what it can do anyway. */
final class Escalations {
    private static final Set<String> STRUCTURE =
            Set.of(MemberOf.KIND.name(), HasGrant.KIND.name(), AttachedTo.KIND.name(), On.KIND.name());

    private Escalations() {}

    /** Rights gained by the way, at all three bounds. */
    static PrivilegeBounds gained(Node principal, ControlWay way, Estate estate) {
        PrivilegeBounds reached = estate.rights(principal.id(), view(way));
        return reached.beyond(estate.uses(principal.id()));
    }

    static View view(ControlWay way) {
        return View.of(Closure.CTL, Truth.DEFINITE).byWay(way);
    }

    /** The finding for a gain, with the identity that the path leads to as its object. */
    static Found finding(RuleSpec rule, Node principal, Gain gain, String how, Estate estate) {
        List<Witness> witnesses = estate.witnesses(principal.id(), gain.cells(), gain.view());
        FindingDraft draft = FindingDraft.of(rule, estate, principal)
                .truth(gain.truth())
                .targets(gain.cells())
                .witnesses(witnesses)
                .measure("cells", gain.cells().size());
        Optional<Node> behind = witnesses.stream().findFirst().flatMap(witness -> behind(witness, principal, estate));
        behind.ifPresent(node -> draft.about(Subject.Role.OBJECT, node));
        String note =
                witnesses.isEmpty() || gain.truth() == Truth.DEFINITE ? "" : " " + condition(witnesses.get(0), gain);
        boolean upTo = witnesses.stream().limit(1).anyMatch(Witness::isUpTo);
        draft.explanation(principal.name() + " " + (upTo ? "perhaps " : "") + how
                + by(witnesses, estate)
                + behind.map(node -> " and so act as " + node.name()).orElse("") + "." + note);
        return draft.build();
    }

    // The permissions that the path takes besides those of whom it leads to.
    private static String by(List<Witness> witnesses, Estate estate) {
        String permissions = witnesses.stream()
                .limit(1)
                .flatMap(witness -> witness.steps().stream())
                .flatMap(step -> estate.policy().permissionsOf(step).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return permissions.isEmpty() ? "" : " by " + permissions;
    }

    private static String condition(Witness witness, Gain gain) {
        String note = witness.note();
        if (note.isEmpty()) {
            return "";
        }
        return (gain.truth() == Truth.CONDITIONAL ? "Only if: " : "Not known: ") + note + ".";
    }

    // The last identity on the path that is not the principal itself: what it would become.
    private static Optional<Node> behind(Witness witness, Node principal, Estate estate) {
        return witness.steps().stream()
                .filter(step -> !STRUCTURE.contains(step.edge()))
                .flatMap(step -> estate.findNode(step.to()).stream())
                .filter(node -> node.kind().nodeClass() == NodeClass.PRINCIPAL)
                .filter(node -> !node.id().equals(principal.id()))
                .reduce((earlier, later) -> later);
    }
}

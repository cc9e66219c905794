package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.graph.Delegation;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.PrivilegeSetBuilder;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A deputy does for its callers what they may not do themselves (SEMANTICS 3.7).
 *
 * <p>One finding for a deputy, with the caller who gains most by way of example. What several deputies give counts for
 * each of them: to close one leaves the others open.
 */
public final class ConfusedDeputy implements Rule {
    /** Level times sensitivity from which on a cell counts: reading something confidential is below, changing it is not. */
    private static final double WEIGHTY = 0.3;

    static final RuleSpec SPEC = new RuleSpec(
            "PRV-005",
            "Deputy does more for its callers than they may do",
            Severity.HIGH,
            Profile.CORE,
            Standards.of(
                    "OWASP-ASI-2026:ASI03",
                    "OWASP-ASI-2026:ASI07",
                    "CSF-2.0:PR.AA-04",
                    "CSF-2.0:PR.AA-05",
                    "AI-RMF-1.0:MAP 5.1"),
            "Fires when a caller can make an agent, tool or service call an operation that the caller itself may not "
                    + "call, and the operation matters: its level times the sensitivity of the resource is 0.3 or more. "
                    + "Silent when the deputy is shown to enforce the caller's own rights. UNKNOWN when nobody showed "
                    + "whether it does: review it.",
            "Let the deputy check the caller's own rights on every call, or act with a credential of the caller.",
            "rule/confused-deputy.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    /** What a caller gains through a deputy. */
    private record Surplus(NodeId caller, Gain gain, double weight) {}

    @Override
    public Stream<Found> evaluate(Estate estate) {
        Map<NodeId, TreeMap<NodeId, Surplus>> byDeputy = new TreeMap<>();
        estate.reach().graph().vertices().forEach(caller -> {
            for (Delegation each : estate.reach().graph().gainsOf(caller)) {
                if (each.closure() == Closure.MED) {
                    NodeId deputy = estate.reach().graph().node(each.to()).id();
                    find(each, estate)
                            .ifPresent(surplus -> byDeputy.computeIfAbsent(deputy, id -> new TreeMap<>())
                                    .merge(surplus.caller(), surplus, ConfusedDeputy::graver));
                }
            }
        });
        return byDeputy.entrySet().stream()
                .flatMap(entry -> estate.findNode(entry.getKey()).stream()
                        .map(deputy ->
                                finding(deputy, List.copyOf(entry.getValue().values()), estate)));
    }

    private static Optional<Surplus> find(Delegation invocation, Estate estate) {
        View mediated = View.of(Closure.MED, Truth.DEFINITE);
        NodeId caller = estate.reach().graph().node(invocation.from()).id();
        NodeId deputy = estate.reach().graph().node(invocation.to()).id();
        PrivilegeBounds gained = estate.rights(caller, mediated).beyond(estate.uses(caller));
        PrivilegeBounds given = estate.rights(deputy, mediated);
        PrivilegeBounds surplus = new PrivilegeBounds(
                passed(invocation, given, gained, Truth.DEFINITE, estate),
                passed(invocation, given, gained, Truth.CONDITIONAL, estate),
                passed(invocation, given, gained, Truth.UNKNOWN, estate));
        return Gain.surest(surplus, mediated)
                .map(gain -> new Surplus(caller, gain, estate.sensitivity().weight(gain.cells())));
    }

    private static PrivilegeSet passed(
            Delegation invocation, PrivilegeBounds given, PrivilegeBounds gained, Truth bound, Estate estate) {
        if (invocation.truth().compareTo(bound) > 0) {
            return PrivilegeSet.empty();
        }
        PrivilegeSet cells = invocation.pass(given.at(bound)).intersection(gained.at(bound));
        PrivilegeSetBuilder weighty = new PrivilegeSetBuilder();
        estate.universe()
                .cells(cells)
                .filter(cell -> estate.sensitivity().weight(cell) >= WEIGHTY)
                .forEach(cell -> weighty.add(PrivilegeSet.of(cell)));
        return weighty.build();
    }

    private static Surplus graver(Surplus one, Surplus other) {
        return worstFirst().compare(one, other) <= 0 ? one : other;
    }

    private static Comparator<Surplus> worstFirst() {
        return Comparator.comparing((Surplus surplus) -> surplus.gain().truth())
                .thenComparing(surplus -> -surplus.weight())
                .thenComparing(Surplus::caller);
    }

    private static Found finding(Node deputy, List<Surplus> callers, Estate estate) {
        Surplus worst = callers.stream().min(worstFirst()).orElseThrow();
        Gain gain = worst.gain();
        List<Witness> witnesses = estate.witnesses(worst.caller(), gain.cells(), gain.view());
        FindingDraft draft = FindingDraft.of(SPEC, estate, deputy)
                .truth(gain.truth())
                .targets(gain.cells())
                .witnesses(witnesses)
                .measure("callers", callers.size())
                .measure("cells", gain.cells().size())
                .explanation(explain(deputy, worst, callers.size() - 1, witnesses, estate));
        estate.findNode(worst.caller()).ifPresent(caller -> draft.about(Subject.Role.OBJECT, caller));
        return draft.build();
    }

    private static String explain(Node deputy, Surplus worst, int others, List<Witness> witnesses, Estate estate) {
        Gain gain = worst.gain();
        Cell best = estate.weightiest(gain.cells()).orElseThrow();
        String caller = estate.findNode(worst.caller())
                .map(Node::name)
                .orElse(worst.caller().value());
        String note = witnesses.stream().limit(1).map(Witness::note).findFirst().orElse("");
        return caller + (others > 0 ? " and " + others + " more" : "")
                + (gain.truth() == Truth.UNKNOWN ? " may be able to make " : " can make ") + deputy.name() + " call "
                + best.operations().names().get(0) + " on " + best.resource().label() + ", which "
                + caller + " may not call."
                + switch (gain.truth()) {
                    case DEFINITE -> "";
                    case CONDITIONAL -> " Only if: " + note + ".";
                    case UNKNOWN -> " Not known: " + note + ".";
                };
    }
}

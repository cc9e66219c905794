package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.risk.EnvironmentMap;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Environment;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program that is still being tried out can change production.
 *
 * <p>Silent for programs and resources of which nobody said the environment, for staging, and for what only reads.
 */
public final class PilotReachesProduction implements Rule {
    private static final Set<String> TRYING = Set.of(Environment.DEV.name(), Environment.SANDBOX.name());
    private static final Set<String> EARLY = Set.of("IDEA", "PILOT");

    private static final RuleSpec SPEC = new RuleSpec(
            "PRV-012",
            "Pilot identity reaches production",
            Severity.HIGH,
            Profile.CORE,
            Standards.of("OWASP-NHI-2025:NHI8", "OWASP-ASI-2026:ASI03", "CSF-2.0:PR.IR-01", "AI-RMF-1.0:MAP 1.1"),
            "Fires when a program of a development or sandbox environment, or one whose record says idea or pilot, can "
                    + "write to a resource of production. Silent for readers, for staging, and where nobody said the "
                    + "environment. CONDITIONAL and UNKNOWN as the privilege itself is.",
            "Give the pilot an identity of its own that has nothing in production.",
            "rule/pilot-reaches-production.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        List<Node> pilots =
                Accusable.in(estate).filter(node -> isPilot(node, estate)).toList();
        if (pilots.isEmpty()) {
            return Stream.empty();
        }
        PrivilegeSet production = new EnvironmentMap(estate.snapshot(), estate.universe())
                .cells(Environment.PROD)
                .intersection(estate.universe().atLevel(level -> level.rank() >= AccessLevel.WRITE.rank()));
        return pilots.stream()
                .flatMap(pilot ->
                        Gain.surest(estate.uses(pilot.id()).limitedTo(production), View.of(Closure.USE, Truth.DEFINITE))
                                .map(gain -> finding(pilot, gain, estate))
                                .stream());
    }

    private static boolean isPilot(Node node, Estate estate) {
        Stream<Node> records = estate.snapshot().listEdgesFrom(node.id()).stream()
                .map(stored -> stored.edge())
                .filter(edge -> edge.kind().equals(RegisteredAs.KIND))
                .flatMap(edge -> estate.findNode(edge.to()).stream());
        return Stream.concat(Stream.of(node), records)
                .anyMatch(each -> says(each, Property.ENVIRONMENT, TRYING) || says(each, Property.LIFECYCLE, EARLY));
    }

    private static boolean says(Node node, Property property, Set<String> words) {
        return node.properties().findText(property).filter(words::contains).isPresent();
    }

    private static Found finding(Node pilot, Gain gain, Estate estate) {
        Cell worst = estate.weightiest(gain.cells()).orElseThrow();
        List<Witness> witnesses = estate.witnesses(pilot.id(), gain.cells(), gain.view());
        Optional<Witness> unsure = witnesses.stream()
                .limit(1)
                .filter(witness -> !witness.note().isEmpty())
                .findFirst();
        FindingDraft draft = FindingDraft.of(SPEC, estate, pilot)
                .truth(gain.truth())
                .targets(gain.cells())
                .witnesses(witnesses)
                .measure("cells", gain.cells().size())
                .explanation(pilot.name() + " is not meant for production and can "
                        + (unsure.filter(Witness::isUpTo).isPresent() ? "do up to this: call " : "call ")
                        + worst.operations().names().get(0) + " on "
                        + worst.resource().label() + ", which is production."
                        + unsure.map(witness -> (gain.truth() == Truth.CONDITIONAL ? " Only if: " : " Not known: ")
                                        + witness.note() + ".")
                                .orElse(""));
        worst.resource().node().flatMap(estate::findNode).ifPresent(node -> draft.about(Subject.Role.OBJECT, node));
        return draft.build();
    }
}

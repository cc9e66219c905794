package io.delegraph.analyzer.rule.agent;

import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.BoundTo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agent can do what neither its record nor the labels of its tools speak of: write to, or read confidential data of,
 * resources outside the registered datasets; do more to the datasets than is meant; write through a tool that is said to
 * only read. One finding for each agent.
 *
 * <p>Silent without a record that names datasets or access and without a tool that is said to only read: whether the agent
 * is registered at all is another rule's.
 */
public final class PrivilegeBeyondRegistration implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "AGT-003",
            "Agent's privilege goes beyond what it is declared for",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of(
                    "OWASP-ASI-2026:ASI02",
                    "OWASP-ASI-2026:ASI03",
                    "OWASP-NHI-2025:NHI5",
                    "OWASP-MCP-2025:MCP02",
                    "CSF-2.0:PR.AA-05",
                    "AI-RMF-1.0:MAP 3.3"),
            "Fires when effective privilege writes to, or reads confidential data of, resources outside the registered "
                    + "datasets, exceeds the registered access, or writes through a tool labelled readOnly. Silent "
                    + "without such a record or label, and inside of it. CONDITIONAL and UNKNOWN (up to) as the "
                    + "privilege itself is.",
            "Give the agent's tools credentials that reach the registered datasets only, or review the registration.",
            "rule/privilege-beyond-registration.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Bindings.agents(estate).flatMap(agent -> judge(agent, estate).stream());
    }

    private static Optional<Found> judge(Node agent, Estate estate) {
        PrivilegeSet uncovered = Registration.find(agent, estate)
                .map(registration -> registration.uncovered(estate))
                .orElse(PrivilegeSet.empty());
        PrivilegeSet undeclared = throughReaders(agent, estate);
        PrivilegeBounds beyond = estate.uses(agent.id()).limitedTo(uncovered.union(undeclared));
        return Arrays.stream(Truth.values())
                .filter(truth -> !beyond.at(truth).isEmpty())
                .findFirst()
                .map(truth -> finding(agent, beyond.at(truth), truth, uncovered, estate));
    }

    // What tools that are said to only read can write.
    private static PrivilegeSet throughReaders(Node agent, Estate estate) {
        PrivilegeSet writing = estate.universe().atLevel(Registration::writes);
        return Bindings.from(agent.id(), BoundTo.KIND, estate).stream()
                .flatMap(edge -> estate.findNode(edge.to()).stream())
                .filter(PrivilegeBeyondRegistration::isReader)
                .map(tool -> estate.uses(tool.id()).possible().intersection(writing))
                .reduce(PrivilegeSet.empty(), PrivilegeSet::union);
    }

    // Protocols call it readOnlyHint, people readOnly.
    private static boolean isReader(Node tool) {
        return tool.properties().listTexts(Property.LABELS).stream()
                .anyMatch(label -> label.toLowerCase(Locale.ROOT).startsWith("readonly"));
    }

    private static Found finding(Node agent, PrivilegeSet beyond, Truth truth, PrivilegeSet uncovered, Estate estate) {
        Cell worst = estate.weightiest(beyond).orElseThrow();
        View view = View.of(Closure.USE, truth);
        List<Witness> witnesses = estate.witnesses(agent.id(), beyond, view);
        Optional<Witness> unsure = witnesses.stream()
                .limit(1)
                .filter(witness -> truth != Truth.DEFINITE && !witness.note().isEmpty())
                .findFirst();
        String against = uncovered.contains(worst)
                ? "which its registration does not cover"
                : "though its tools are said to only read";
        FindingDraft draft = FindingDraft.of(SPEC, estate, agent)
                .truth(truth)
                .targets(beyond)
                .witnesses(witnesses)
                .measure("cells", beyond.size())
                .explanation(agent.name() + " can "
                        + (unsure.filter(Witness::isUpTo).isPresent() ? "do up to this: call " : "call ")
                        + worst.operations().names().get(0) + " on "
                        + worst.resource().label() + ", " + against + "."
                        + unsure.map(witness -> (truth == Truth.CONDITIONAL ? " Only if: " : " Not known: ")
                                        + witness.note() + ".")
                                .orElse(""));
        worst.resource().node().flatMap(estate::findNode).ifPresent(node -> draft.about(Subject.Role.OBJECT, node));
        return draft.build();
    }
}

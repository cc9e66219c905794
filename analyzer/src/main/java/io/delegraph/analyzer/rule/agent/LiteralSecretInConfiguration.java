package io.delegraph.analyzer.rule.agent;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agent's configuration holds the value of a secret instead of a reference to it. One finding for each tool server,
 * however many slots.
 *
 * <p>Silent for references to the environment, to an input, to a file and to a secret manager. A value that nothing links
 * to an identity is a secret all the same; what it gives is then unknown and raises nothing.
 */
public final class LiteralSecretInConfiguration implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "AGT-001",
            "Agent's configuration holds a literal secret",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of(
                    "OWASP-NHI-2025:NHI2",
                    "OWASP-MCP-2025:MCP01",
                    "CSF-2.0:PR.AA-01",
                    "ATLAS:AML.T0083",
                    "ATTACK:T1552.001"),
            "Fires for a tool server whose configuration has a secret's value in one of its slots. Silent for "
                    + "references (environment, input, file, secret manager). UNKNOWN when the source is not sure that "
                    + "the value is a secret.",
            "Replace the value by a reference to a secret manager, and rotate the secret: it has been on disk.",
            "rule/literal-secret-in-configuration.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Bindings.tools(estate).flatMap(tool -> judge(tool, estate).stream());
    }

    private static Optional<Found> judge(Node tool, Estate estate) {
        List<Edge> literals = Bindings.from(tool.id(), Uses.KIND, estate).stream()
                .filter(edge -> is(edge, "LITERAL"))
                .toList();
        return literals.stream().map(Edge::truth).min(Truth::compareTo).map(truth -> {
            List<Edge> surest =
                    literals.stream().filter(edge -> edge.truth() == truth).toList();
            return finding(tool, surest, truth, estate);
        });
    }

    private static boolean is(Edge edge, String content) {
        return edge.properties()
                .findText(Property.SLOT_CONTENT)
                .filter(content::equals)
                .isPresent();
    }

    private static Found finding(Node tool, List<Edge> literals, Truth truth, Estate estate) {
        PrivilegeSet yields = literals.stream()
                .map(edge -> estate.uses(edge.to()).definite())
                .reduce(PrivilegeSet.empty(), PrivilegeSet::union);
        List<String> slots = literals.stream()
                .flatMap(edge -> edge.properties().findText(Property.SLOT).stream())
                .distinct()
                .sorted()
                .toList();
        List<PathStep> path = new ArrayList<>();
        Bindings.findBinding(tool.id(), estate).map(Bindings::stated).ifPresent(path::add);
        path.add(Bindings.stated(literals.get(0)));
        FindingDraft draft = FindingDraft.of(SPEC, estate, tool)
                .truth(truth)
                .targets(yields)
                .path(path, changes(literals))
                .measure("slots", literals.size())
                .explanation("The configuration of " + tool.name() + " holds the value itself"
                        + (slots.isEmpty() ? "." : " in " + String.join(", ", slots) + "."));
        literals.stream()
                .flatMap(edge -> estate.findNode(edge.to()).stream())
                .distinct()
                .forEach(credential -> draft.about(Subject.Role.CREDENTIAL, credential));
        return draft.build();
    }

    // To take the value out of the file is one fix; to revoke what it is, another.
    private static List<String> changes(List<Edge> literals) {
        return Stream.concat(
                        literals.stream().map(edge -> edge.id().value()),
                        literals.stream().map(edge -> edge.to().value()))
                .distinct()
                .toList();
    }
}

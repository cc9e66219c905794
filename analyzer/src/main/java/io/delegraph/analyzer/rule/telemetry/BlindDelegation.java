package io.delegraph.analyzer.rule.telemetry;

import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.policy.aws.Observability;
import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.analyzer.rule.privilege.LogCoverage;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.util.Optional;
import java.util.stream.Stream;

/** An agent can write, or read confidential data, where no record that was collected would show it. */
public final class BlindDelegation implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "TEL-001",
            "Agent can act where no log shows it",
            Severity.MEDIUM,
            Profile.ALL,
            Standards.of("OWASP-ASI-2026:ASI03", "CSF-2.0:PR.PS-04", "CSF-2.0:DE.CM-03", "CSF-2.0:DE.CM-09"),
            "Fires when an agent's effective privilege writes, or reads confidential data, by operations that the collected "
                    + "trails do not log, such as data events that are off. Silent about operations that they log, and "
                    + "where no trail was collected at all. UNKNOWN when it depends on how the trail is set up.",
            "Log data events of the resources that agents reach.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        boolean trail = estate.observed().recorders().stream()
                .anyMatch(recorder -> recorder.source().collector().equals("aws.cloudtrail"));
        if (!trail) {
            return Stream.empty();
        }
        LogCoverage coverage = new LogCoverage(estate);
        return estate.nodes()
                .filter(node -> node.kind() == NodeKind.AGENT)
                .flatMap(agent -> judge(agent, coverage, estate).stream());
    }

    private static Optional<Found> judge(Node agent, LogCoverage coverage, Estate estate) {
        PrivilegeSet blind = PrivilegeSet.empty();
        PrivilegeSet unsure = PrivilegeSet.empty();
        PrivilegeSet held = estate.uses(agent.id()).definite();
        for (Cell cell : estate.universe()
                .cells(held)
                .filter(cell -> matters(cell, estate))
                .toList()) {
            switch (coverage.of(cell)) {
                case NO -> blind = blind.union(PrivilegeSet.of(cell));
                case UNKNOWN -> unsure = unsure.union(PrivilegeSet.of(cell));
                case YES -> {}
            }
        }
        if (blind.isEmpty() && unsure.isEmpty()) {
            return Optional.empty();
        }
        Truth truth = blind.isEmpty() ? Truth.UNKNOWN : Truth.DEFINITE;
        return Optional.of(finding(agent, blind.isEmpty() ? unsure : blind, truth, estate));
    }

    // Of other providers' operations nothing says which log has them.
    private static boolean matters(Cell cell, Estate estate) {
        Sensitivity sensitivity = estate.sensitivity().of(cell.resource());
        boolean listed = cell.resource().node().isPresent();
        boolean confidential = sensitivity == Sensitivity.CONFIDENTIAL || sensitivity == Sensitivity.RESTRICTED;
        return listed
                && Observability.shipped()
                        .findClass(cell.operations().names().get(0))
                        .isPresent()
                && (cell.level().rank() >= AccessLevel.WRITE.rank()
                        || (confidential && cell.level() != AccessLevel.LIST));
    }

    private static Found finding(Node agent, PrivilegeSet blind, Truth truth, Estate estate) {
        Cell worst = estate.weightiest(blind).orElseThrow();
        return FindingDraft.of(SPEC, estate, agent)
                .truth(truth)
                .targets(blind)
                .witnesses(estate.witnesses(agent.id(), blind, View.of(Closure.USE, Truth.DEFINITE)))
                .measure("cells", blind.size())
                .explanation(
                        agent.name() + " can call " + worst.operations().names().get(0) + " on "
                                + worst.resource().label()
                                + (truth == Truth.DEFINITE
                                        ? ", which the collected trail does not log."
                                        : ", and whether the collected trail logs it is not known."))
                .build();
    }
}

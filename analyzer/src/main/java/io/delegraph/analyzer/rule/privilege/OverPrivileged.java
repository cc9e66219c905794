package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.policy.aws.Observability;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Recorder;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.analyzer.rule.Usage;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Most of what an identity can do it was not seen to do in ninety days, by records that would show it. What no record shows
 * is never unused.
 */
public final class OverPrivileged implements Rule {
    private static final double MOST = 0.7;
    private static final double COVERED = 0.8;
    private static final Set<NodeKind> JUDGED =
            Set.of(NodeKind.AGENT, NodeKind.SERVICE_ACCOUNT, NodeKind.ROLE, NodeKind.USER, NodeKind.WORKLOAD);

    private static final RuleSpec SPEC = new RuleSpec(
            "PRV-001",
            "Most of the privilege is not used",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of("OWASP-ASI-2026:ASI03", "OWASP-NHI-2025:NHI5", "CSF-2.0:PR.AA-05", "AI-RMF-1.0:MANAGE 1.3"),
            "Fires for an identity that was seen in use, is at least 90 days old and whose records reach back as far, when "
                    + "at least 70 % of the weight of its effective privilege was not used in that time and records would "
                    + "show at least 80 % of it. UNKNOWN when they would show less, and 70 % of what they show was not "
                    + "used. Silent about identities that were never seen, are younger, or whose records are.",
            "Give the identity what it was seen to use and what its tasks declare, and nothing else.",
            "rule/observed-hop.cypher");

    /** Effective privilege in parts: what records would show, and what of that was not used. */
    private record Parts(double whole, double shown, double unused, PrivilegeSet unusedCells) {
        Optional<Truth> truth() {
            if (whole == 0 || shown == 0) {
                return Optional.empty();
            }
            boolean covered = shown / whole >= COVERED;
            boolean most = unused / (covered ? whole : shown) >= MOST;
            return most ? Optional.of(covered ? Truth.DEFINITE : Truth.UNKNOWN) : Optional.empty();
        }
    }

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        Instant since = estate.clock().minus(Usage.WINDOW);
        boolean reachBack =
                estate.observed().recorders().stream().map(Recorder::first).anyMatch(first -> !first.isAfter(since));
        if (!reachBack) {
            return Stream.empty();
        }
        LogCoverage coverage = new LogCoverage(estate);
        return estate.observed().usage().used().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> estate
                        .findNode(each.getKey())
                        .filter(node -> JUDGED.contains(node.kind()) && isOld(node, since))
                        .flatMap(node -> judge(node, each.getValue(), coverage, estate))
                        .stream());
    }

    private static boolean isOld(Node node, Instant since) {
        return node.properties()
                .findMoment(Property.CREATED_AT)
                .map(made -> !made.isAfter(since))
                .orElse(true);
    }

    private static Optional<Found> judge(Node node, PrivilegeSet used, LogCoverage coverage, Estate estate) {
        Parts parts = parts(estate.uses(node.id()).definite(), used, coverage, estate);
        return parts.truth().map(truth -> finding(node, parts, truth, estate));
    }

    private static Parts parts(PrivilegeSet all, PrivilegeSet used, LogCoverage coverage, Estate estate) {
        PrivilegeSet shown = estate.universe()
                .cells(all)
                .filter(cell -> used.contains(cell) || coverage.of(cell) == Observability.Shown.YES)
                .map(Cell::index)
                .collect(PrivilegeSet.collectingIndices());
        PrivilegeSet unused = shown.minus(used);
        return new Parts(
                estate.sensitivity().weight(all),
                estate.sensitivity().weight(shown),
                estate.sensitivity().weight(unused),
                unused);
    }

    private static Found finding(Node node, Parts parts, Truth truth, Estate estate) {
        double share = parts.unused() / parts.whole();
        return FindingDraft.of(SPEC, estate, node)
                .truth(truth)
                .targets(parts.unusedCells())
                .measure("unusedShare", rounded(share))
                .measure("logCoverage", rounded(parts.shown() / parts.whole()))
                .measure("unusedWeight", rounded(parts.unused()))
                .explanation(node.name() + " did not use " + Math.round(share * 100)
                        + " % of what it can do, by weight, in " + Usage.WINDOW.toDays() + " days; records would show "
                        + Math.round(parts.shown() / parts.whole() * 100) + " % of it.")
                .build();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}

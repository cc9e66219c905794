package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.analyzer.whatif.PrincipalChange;
import io.delegraph.analyzer.whatif.PrivilegeChange;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A principal gained privilege by facts that are new, and nobody approved it. */
public final class UnapprovedPrivilegeDrift implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-007",
            "Privilege grew and nobody approved it",
            Severity.MEDIUM,
            Profile.ALL,
            Standards.of(
                    "OWASP-ASI-2026:ASI03",
                    "OWASP-ASI-2026:ASI04",
                    "CSF-2.0:ID.RA-07",
                    "CSF-2.0:PR.AA-05",
                    "AI-RMF-1.0:MANAGE 4.1"),
            "Fires when facts that their source did not state from the beginning, and that are at most 30 days old, give a "
                    + "principal that was there before rights that no approval covers. Silent on a first scan, about new "
                    + "principals, about losses, and where approvals cover every gain. CONDITIONAL and UNKNOWN as the gain "
                    + "is.",
            "Revert the change that the finding names, or have it approved.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return estate.drift().stream().flatMap(change -> judge(change, estate).stream());
    }

    private static Optional<Found> judge(PrincipalChange change, Estate estate) {
        List<ApprovalGiven> approvals = estate.observed().approvals().stream()
                .filter(approval -> isFor(approval, change, estate))
                .toList();
        List<PrivilegeChange> gains = change.changes().stream()
                .filter(PrivilegeChange::isGain)
                .filter(gain -> !isCovered(gain, approvals))
                .toList();
        return gains.isEmpty()
                ? Optional.empty()
                : estate.findNode(change.principal()).map(principal -> finding(principal, gains, change, estate));
    }

    private static boolean isFor(ApprovalGiven approval, PrincipalChange change, Estate estate) {
        boolean whom = approval.actor()
                .map(actor -> actor.name().equals(change.principal().value())
                        || estate.findNode(change.principal())
                                .filter(node -> node.name().equals(actor.name()))
                                .isPresent())
                .orElse(true);
        return whom
                && approval.expiresAt()
                        .map(end -> !end.isBefore(estate.clock()))
                        .orElse(true);
    }

    private static boolean isCovered(PrivilegeChange gain, List<ApprovalGiven> approvals) {
        return approvals.stream()
                .flatMap(approval -> approval.allowances().stream())
                .anyMatch(allowance -> covers(allowance, gain));
    }

    private static boolean covers(Allowance allowance, PrivilegeChange gain) {
        Glob action = Glob.of(allowance.action());
        boolean operations = gain.actions().stream().allMatch(action::matches)
                || gain.levels().stream().allMatch(level -> level.name().equals(allowance.action()));
        Glob resource = Glob.of(allowance.resource());
        return operations
                && (resource.matches(gain.resource()) || gain.resource().startsWith(allowance.resource() + "/"));
    }

    private static Found finding(Node principal, List<PrivilegeChange> gains, PrincipalChange change, Estate estate) {
        PrivilegeChange worst = gains.get(0);
        Truth truth = gains.stream()
                .flatMap(gain -> gain.after().stream())
                .reduce(Truth::or)
                .orElse(Truth.UNKNOWN);
        List<String> facts = change.by();
        return FindingDraft.of(SPEC, estate, principal)
                .truth(truth)
                .targets(estate.universe()
                        .select(gains.stream()
                                .flatMap(gain -> gain.actions().stream()
                                        .map(action -> new Permission(action, pattern(gain.resource()))))
                                .toList()))
                .path(List.of(), facts)
                .measure("gains", gains.size())
                .explanation(
                        principal.name() + " can now call " + worst.actions().get(0) + " on " + worst.resource()
                                + (gains.size() > 1 ? " and more" : "") + ", and no approval covers it.")
                .build();
    }

    private static String pattern(String label) {
        return label.isEmpty() ? "*" : label;
    }
}

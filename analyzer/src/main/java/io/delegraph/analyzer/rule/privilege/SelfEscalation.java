package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.graph.ControlWay;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A principal can raise its own rights by changing configuration: a policy that applies to it, the trust of a role, code
 * that runs as somebody else.
 *
 * <p>Silent when the change gives nothing that the principal does not have, and when a boundary or a remaining deny
 * takes it away again. What passing a role or making a credential gives is PRV-004's and PRV-008's.
 */
public final class SelfEscalation implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "PRV-003",
            "Principal can raise its own privilege",
            Severity.HIGH,
            Profile.CORE,
            Standards.of(
                    "OWASP-ASI-2026:ASI03",
                    "OWASP-ASI-2026:ASI10",
                    "CSF-2.0:PR.AA-05",
                    "CSF-2.0:ID.RA-01",
                    "ATTACK:T1098.003"),
            "Fires when changing a policy, a trust or running code would give permission management, credentials or "
                    + "restricted data that the principal does not have. Silent when ceilings or remaining denies take "
                    + "the gain away. CONDITIONAL under a residual condition; UNKNOWN when the thing to be changed was "
                    + "not listed by the export: the explanation then says what to collect.",
            "Remove the policy-writing or code-changing permission, or cap the principal with a permissions boundary.",
            "rule/self-escalation.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        PrivilegeSet grave = estate.universe()
                .atLevel(AccessLevel::isControl)
                .union(estate.universe().rights(estate.sensitivity().cells(Sensitivity.RESTRICTED)));
        return Accusable.in(estate)
                .flatMap(principal -> findGain(principal, grave, estate)
                        .map(gain -> Escalations.finding(SPEC, principal, gain, "can change configuration", estate))
                        .stream());
    }

    // What configuration gives by itself, unless several ways together give surely what it gives less surely.
    private static Optional<Gain> findGain(Node principal, PrivilegeSet grave, Estate estate) {
        Optional<Gain> direct = Gain.surest(
                Escalations.gained(principal, ControlWay.CONFIGURATION, estate).limitedTo(grave),
                Escalations.view(ControlWay.CONFIGURATION));
        Optional<Gain> mixed =
                Gain.surest(mixed(principal, estate).limitedTo(grave), View.of(Closure.CTL, Truth.DEFINITE));
        return Stream.concat(direct.stream(), mixed.stream()).min(Comparator.comparing(Gain::truth));
    }

    // What only several ways together give: no other rule speaks of it.
    private static PrivilegeBounds mixed(Node principal, Estate estate) {
        PrivilegeBounds all = estate.rights(principal.id(), View.of(Closure.CTL, Truth.DEFINITE));
        PrivilegeBounds single = estate.uses(principal.id());
        for (ControlWay way : ControlWay.values()) {
            single = single.union(estate.rights(principal.id(), Escalations.view(way)));
        }
        return all.beyond(single);
    }
}

package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.AccessLevel;
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
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program's identity can change who may do what, or obtain credentials that give more than it has.
 *
 * <p>Silent for people, for account owners and for roles that only the provider can take. A credential counts only if
 * what it yields goes beyond what the principal can do anyway; what a stored secret yields is UNKNOWN unless the secret's
 * content was collected.
 */
public final class PermissionManagementReached implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "PRV-002",
            "Principal can manage permissions or obtain credentials",
            Severity.HIGH,
            Profile.CORE,
            Standards.of("OWASP-ASI-2026:ASI03", "OWASP-NHI-2025:NHI5", "CSF-2.0:PR.AA-05", "ATTACK:T1078.004"),
            "Fires when effective privilege (own rights and those of identities that the principal may take) holds an "
                    + "operation that manages permissions, or one that yields a credential for more than the principal "
                    + "has. Silent for people, account owners and service-linked roles. UNKNOWN when only the content "
                    + "of a secret would tell.",
            "Remove the permission-management operations, or move them to an administrative identity of their own.",
            "rule/permission-management-reached.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        PrivilegeSet managing = estate.universe().atLevel(level -> level == AccessLevel.PERM);
        PrivilegeSet credentials = estate.universe().atLevel(level -> level == AccessLevel.CRED);
        return Accusable.in(estate).flatMap(principal -> {
            PrivilegeBounds uses = estate.uses(principal.id());
            PrivilegeBounds control = uses.limitedTo(managing).union(yields(uses.limitedTo(credentials), uses, estate));
            View view = View.of(Closure.USE, Truth.DEFINITE);
            return Gain.surest(control, view).map(gain -> finding(principal, gain, estate)).stream();
        });
    }

    private static PrivilegeBounds yields(PrivilegeBounds obtained, PrivilegeBounds uses, Estate estate) {
        CredentialYield yield = new CredentialYield(estate, uses);
        PrivilegeBounds gaining = PrivilegeBounds.nothing();
        for (Cell cell : estate.universe().cells(obtained.possible()).toList()) {
            Truth held = obtained.truthOf(cell).orElseThrow();
            Optional<Truth> gained = yield.findGain(cell);
            if (gained.isPresent()) {
                gaining = gaining.union(PrivilegeBounds.holding(held.and(gained.get()), PrivilegeSet.of(cell)));
            }
        }
        return gaining;
    }

    private static Found finding(Node principal, Gain gain, Estate estate) {
        Cell best = estate.weightiest(gain.cells()).orElseThrow();
        List<Witness> witnesses = estate.witnesses(principal.id(), gain.cells(), gain.view());
        Optional<Witness> upTo =
                witnesses.stream().limit(1).filter(Witness::isUpTo).findFirst();
        FindingDraft draft = FindingDraft.of(SPEC, estate, principal)
                .truth(gain.truth())
                .targets(gain.cells())
                .witnesses(witnesses)
                .measure("cells", gain.cells().size())
                .explanation(principal.name() + (upTo.isPresent() ? " can do up to this: call " : " can call ")
                        + best.operations().names().get(0) + " on "
                        + best.resource().label() + more(gain.cells().size() - 1) + "."
                        + upTo.map(witness -> " Not known: " + witness.note() + ".")
                                .orElse(""));
        best.resource().node().flatMap(estate::findNode).ifPresent(node -> draft.about(Subject.Role.OBJECT, node));
        return draft.build();
    }

    private static String more(int others) {
        return others == 0 ? "" : ", and " + others + " more that manage permissions or yield credentials";
    }
}

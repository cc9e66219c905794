package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.graph.ControlWay;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanImpersonate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A principal can act as another one that has more privilege, by making a credential for it or by impersonating it.
 *
 * <p>Silent when the other one has nothing that the principal lacks. Whether a console password can be made for a user
 * depends on whether there is one; where that was not collected the finding is UNKNOWN and says so.
 */
public final class ImpersonationOfMorePrivileged implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "PRV-008",
            "Principal can act as a more privileged identity",
            Severity.HIGH,
            Profile.CORE,
            Standards.of("OWASP-ASI-2026:ASI03", "OWASP-NHI-2025:NHI5", "CSF-2.0:PR.AA-05", "ATTACK:T1098.001"),
            "Fires when the principal may create credentials for another identity, or impersonate it, and that "
                    + "identity has privileges that the principal lacks. Silent when it has none. UNKNOWN when whether "
                    + "the credential can be made depends on a state that was not collected.",
            "Scope credential creation and impersonation to named targets that have no more privilege.",
            "rule/impersonation-of-more-privileged.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Accusable.in(estate).flatMap(principal -> {
            Optional<Gain> issued = Gain.surest(
                    Escalations.gained(principal, ControlWay.CREDENTIALS, estate),
                    Escalations.view(ControlWay.CREDENTIALS));
            Optional<Gain> impersonated = impersonated(principal, estate);
            return issued
                    .or(() -> impersonated)
                    .map(gain -> Escalations.finding(
                            SPEC,
                            principal,
                            gain,
                            issued.isPresent() ? "can make a credential for somebody else" : "can impersonate",
                            estate))
                    .stream();
        });
    }

    private static Optional<Gain> impersonated(Node principal, Estate estate) {
        PrivilegeBounds others = estate.snapshot().listEdgesFrom(principal.id()).stream()
                .map(stored -> stored.edge())
                .filter(edge -> edge.kind().equals(CanImpersonate.KIND))
                .map(edge -> estate.uses(edge.to()))
                .reduce(PrivilegeBounds.nothing(), PrivilegeBounds::union);
        PrivilegeBounds without = estate.policy().authority().getOrDefault(principal.id(), PrivilegeBounds.nothing());
        PrivilegeBounds gained =
                others.intersection(estate.uses(principal.id())).minus(without);
        return Gain.surest(gained, View.of(Closure.USE, Truth.DEFINITE));
    }
}

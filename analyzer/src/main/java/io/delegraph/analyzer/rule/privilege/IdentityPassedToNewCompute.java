package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.graph.ControlWay;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Severity;
import java.util.stream.Stream;

/**
 * A principal that may pass a role and create the compute that takes it can act as that role.
 *
 * <p>Silent when the role gives nothing that the principal does not have, when no service that the role trusts can be
 * used, and when {@code iam:PassedToService} excludes the service. A condition that depends on the request lowers the
 * finding; it never removes it.
 */
public final class IdentityPassedToNewCompute implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "PRV-004",
            "Principal can pass a more privileged identity to compute it creates",
            Severity.HIGH,
            Profile.CORE,
            Standards.of("OWASP-NHI-2025:NHI5", "OWASP-NHI-2025:NHI6", "CSF-2.0:PR.AA-05", "ATTACK:T1548.005"),
            "Fires when one session may pass a role to a service and make every call that creates what the service "
                    + "runs, and the role has privileges that the principal lacks. Both halves are checked against the "
                    + "same identity. Silent when iam:PassedToService excludes the service or the role gives nothing "
                    + "new. CONDITIONAL under a residual condition; UNKNOWN when a statement was not read whole.",
            "Name the role ARNs in iam:PassRole and add an iam:PassedToService condition.",
            "rule/identity-passed-to-new-compute.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Accusable.in(estate)
                .flatMap(principal -> Gain.surest(
                        Escalations.gained(principal, ControlWay.COMPUTE, estate), Escalations.view(ControlWay.COMPUTE))
                        .map(gain -> Escalations.finding(
                                SPEC, principal, gain, "can pass a role to compute it creates", estate))
                        .stream());
    }
}

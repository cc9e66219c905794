package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanAlterCode;
import java.util.List;

/**
 * Who may change the code of something that runs under a role, or send commands to it, acts as that role.
 *
 * <p>Whether such a thing exists is not in an account's authorization details: for every role that the service can take
 * the edge is then UNKNOWN, and says what to collect.
 */
final class CodeAltering implements Deduction {
    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        for (Technique technique : Techniques.altering()) {
            List<PolicySubject> roles = accounts.estate().roles().stream()
                    .filter(role -> !role.isServiceLinked())
                    .filter(role -> ServiceTrust.grounds(accounts, technique.service(), role)
                            .truth()
                            .isPresent())
                    .toList();
            if (roles.isEmpty()) {
                continue;
            }
            for (PolicySubject caller : accounts.insiders()) {
                Grounds calls = RolePassing.calls(technique, caller, accounts);
                Grounds supposed = calls.weakened(Truth.UNKNOWN, "collect " + technique.starting());
                if (supposed.truth().isPresent()) {
                    roles.stream()
                            .filter(role -> role.isAnotherOfTheAccountOf(caller))
                            .forEach(role -> conclusions.edge(
                                    Derived.edge(CanAlterCode.KIND, caller.id(), role.id(), supposed, technique.id())));
                }
            }
        }
    }
}

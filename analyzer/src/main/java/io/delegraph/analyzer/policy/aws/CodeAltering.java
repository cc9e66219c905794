package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.Altering;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanAlterCode;
import java.util.List;
import java.util.Optional;

/**
 * Who may change the code of something that runs under a role, or send commands to it, acts as that role.
 *
 * <p>For a workload that is listed the calls must be allowed on it. For a role of which no listed workload is known,
 * whether there is one is not known: the edge is then UNKNOWN, and says what to collect.
 */
final class CodeAltering implements Deduction {
    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        for (Altering technique : TechniqueCatalog.altering()) {
            SessionCalls calls = SessionCalls.of(technique, accounts);
            KnownWorkloads known = KnownWorkloads.of(technique.thing(), accounts);
            List<PolicySubject> unlisted = ServiceTrust.rolesOf(technique.service(), accounts).stream()
                    .filter(role -> !known.runAs(role.id()))
                    .toList();
            for (PolicySubject caller : accounts.insiders()) {
                known.runningAsOthersThan(caller)
                        .forEach(workload ->
                                alter(technique, caller, workload, calls.on(caller, workload), conclusions));
                if (!unlisted.isEmpty()) {
                    Grounds supposed = calls.onSomething(caller, known::contains);
                    suppose(technique, caller, unlisted, supposed, conclusions);
                }
            }
        }
    }

    private static void suppose(
            Altering technique,
            PolicySubject caller,
            List<PolicySubject> roles,
            Grounds calls,
            Conclusions conclusions) {
        Grounds supposed =
                calls.weakened(Truth.UNKNOWN, "collect " + technique.thing().listing());
        roles.stream()
                .filter(role -> role.isAnotherOfTheAccountOf(caller))
                .forEach(role -> alter(technique, caller, role.id(), supposed, conclusions));
    }

    private static void alter(
            Altering technique, PolicySubject caller, NodeId target, Grounds grounds, Conclusions conclusions) {
        Optional<Truth> truth = grounds.truth();
        if (truth.isPresent()) {
            conclusions.edge(Derived.technique(CanAlterCode.KIND, caller.id(), target, grounds, technique.id()));
        }
    }
}

package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.edge.CanAssume;
import java.util.HashMap;
import java.util.Map;

/**
 * A principal whose authority includes taking a role can assume it: trust and caller side are both in that authority.
 *
 * <p>A federated identity takes it in the way of its provider, everybody else by {@code sts:AssumeRole}.
 *
 * <p>Not modelled: the right to set a source identity or tags that a statement asks for.
 *
 * <p>Source: IAM user guide, "Requesting temporary security credentials".
 */
final class RoleAssumption implements Deduction {
    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        String technique = TechniqueCatalog.assuming().id();
        for (PolicySubject role : accounts.estate().roles()) {
            Map<String, PrivilegeSet> takingByWay = new HashMap<>();
            for (PolicySubject caller : accounts.subjects()) {
                PrivilegeSet taking = takingByWay.computeIfAbsent(
                        way(caller), way -> accounts.universe().on(role.id(), way));
                Grounds grounds = accounts.grounds(caller, taking);
                if (grounds.truth().isPresent() && !caller.id().equals(role.id())) {
                    conclusions.edge(Derived.named(
                            Derived.edge(CanAssume.KIND, caller.id(), role.id(), grounds, ""), technique));
                }
            }
        }
    }

    private static String way(PolicySubject caller) {
        if (!caller.arn().startsWith("Federated ")) {
            return "sts:AssumeRole";
        }
        return caller.arn().contains(":saml-provider/") ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity";
    }
}

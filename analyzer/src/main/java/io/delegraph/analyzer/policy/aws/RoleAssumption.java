package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.edge.CanAssume;

/** A principal whose authority includes taking a role can assume it: trust and caller side are both in that authority. */
final class RoleAssumption implements Deduction {
    private static final String[] WAYS = {"sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"};

    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        String technique = TechniqueCatalog.assuming().id();
        for (PolicySubject role : accounts.estate().roles()) {
            PrivilegeSet taking = accounts.universe().on(role.id(), WAYS);
            for (PolicySubject caller : accounts.subjects()) {
                Grounds grounds = accounts.grounds(caller, taking);
                if (grounds.truth().isPresent() && !caller.id().equals(role.id())) {
                    conclusions.edge(Derived.named(
                            Derived.edge(CanAssume.KIND, caller.id(), role.id(), grounds, ""), technique));
                }
            }
        }
    }
}

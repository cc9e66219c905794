package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.analyzer.policy.aws.technique.Trusting;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.edge.CanModify;

/**
 * A principal that may rewrite a role's trust policy can name itself there, and then needs no permission of its own to
 * take the role.
 */
final class TrustWriting implements Deduction {
    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        Trusting technique = TechniqueCatalog.trusting();
        for (PolicySubject role : accounts.estate().roles()) {
            if (role.isServiceLinked()) {
                continue;
            }
            PrivilegeSet writing =
                    accounts.universe().on(role.id(), technique.required().toArray(String[]::new));
            for (PolicySubject writer : accounts.insiders()) {
                Grounds grounds = accounts.grounds(writer, writing);
                if (grounds.truth().isPresent() && !writer.id().equals(role.id())) {
                    conclusions.edge(
                            Derived.technique(CanModify.KIND, writer.id(), role.id(), grounds, technique.id()));
                }
            }
        }
    }
}

package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.AssignedTo;
import io.delegraph.cypher.graph.edge.CanAssume;
import io.delegraph.cypher.store.StoredEdge;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is assigned to an account with a permission set can take the role that the permission set became there.
 *
 * <p>Source: IAM Identity Center user guide, "Referencing permission sets in resource policies, Amazon EKS Cluster config
 * maps, and AWS KMS key policies": the role is named {@code AWSReservedSSO_<permission set>_<16 hexadecimal digits>}.
 */
final class SignOn implements Deduction {
    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        for (StoredEdge stored : accounts.estate().snapshot().edges()) {
            Edge edge = stored.edge();
            if (edge.kind().equals(AssignedTo.KIND)) {
                edge.properties()
                        .findText(Property.ROLE_NAME)
                        .ifPresent(permissionSet -> accounts.estate().roles().stream()
                                .filter(role -> edge.to().value().equals("aws:account:" + role.account()))
                                .filter(role -> isReserved(role, permissionSet))
                                .forEach(role -> conclusions.edge(Derived.edge(
                                        CanAssume.KIND, edge.from(), role.id(), grounds(edge), "sign-on"))));
            }
        }
    }

    private static boolean isReserved(PolicySubject role, String permissionSet) {
        return Pattern.matches(
                "AWSReservedSSO_" + Pattern.quote(permissionSet) + "_[0-9a-fA-F]{16}",
                role.node().name());
    }

    private static Grounds grounds(Edge edge) {
        String condition = edge.properties().findText(Property.CONDITION).orElse("");
        return new Grounds(Optional.of(edge.truth()), List.of(edge.id().value()), condition, edge.at());
    }
}

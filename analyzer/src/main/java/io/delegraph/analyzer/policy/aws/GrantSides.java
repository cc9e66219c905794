package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.cypher.graph.PathStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The two sides that may give access: a policy of the principal, and the policy of the resource.
 *
 * <p>Either will do in one account, but for roles and keys, whose own policy must agree; across accounts both must.
 *
 * <p>Source: IAM user guide, "Policy evaluation for requests within a single account" and "Cross-account policy evaluation
 * logic".
 */
final class GrantSides {
    private static final String ACCOUNT = "\\d{12}";
    private static final Set<String> AGREEING = Set.of("sts", "kms");

    private GrantSides() {}

    /** Whether a principal of the account needs both sides for the cell. */
    static boolean needsBoth(String account, Cell cell) {
        String owner = Arns.isArn(cell.resource().value())
                ? Arns.account(cell.resource().value())
                : "";
        boolean foreign = owner.matches(ACCOUNT) && !owner.equals(account);
        return foreign || AGREEING.contains(cell.operations().service());
    }

    /** The ways in which the sides give it: one of either, or one of each. A side that nobody listed says nothing. */
    static List<List<PathStep>> join(List<List<PathStep>> identity, List<List<PathStep>> resource, boolean both) {
        if (!both || identity.isEmpty() || resource.isEmpty()) {
            return Stream.concat(identity.stream(), resource.stream()).toList();
        }
        List<List<PathStep>> pairs = new ArrayList<>();
        int most = Math.max(identity.size(), resource.size());
        for (int index = 0; index < most; index++) {
            List<PathStep> own = identity.get(index % identity.size());
            List<PathStep> theirs = resource.get(index % resource.size());
            pairs.add(Stream.concat(own.stream(), theirs.stream()).toList());
        }
        return pairs;
    }
}

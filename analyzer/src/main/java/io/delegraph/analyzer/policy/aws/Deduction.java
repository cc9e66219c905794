package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import java.util.List;

/** One way in which edges follow from authority. One class per way; to add one, add a line here. */
interface Deduction {
    /** Draws its conclusions from the authority of every subject. */
    void conclude(AwsAccounts accounts, Conclusions conclusions);

    /** Those that closure {@code use} looks at: they follow from rights as they are, not from changing configuration. */
    static List<Deduction> listOfUse() {
        return List.of(new RoleAssumption(), new SignOn(), new InstanceRoles());
    }

    /** All ways, in the order in which they are drawn. */
    static List<Deduction> listAll() {
        return List.of(
                new RoleAssumption(),
                new SignOn(),
                new InstanceRoles(),
                new CredentialIssuing(),
                new TrustWriting(),
                new PolicyWriting(),
                new BoundaryRemoving(),
                new GroupJoining(),
                new RolePassing(),
                new CodeAltering());
    }
}

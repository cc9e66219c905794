package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import java.util.List;
import java.util.Optional;

/** Every kind of edge, sorted by name. To add one: a file beside this one, and a line here. */
public final class EdgeKinds {
    private static final List<EdgeKind> ALL = List.of(
            ActsFor.KIND,
            AssignedTo.KIND,
            AttachedTo.KIND,
            Authenticates.KIND,
            BoundTo.KIND,
            Called.KIND,
            Calls.KIND,
            CanAlterCode.KIND,
            CanAssume.KIND,
            CanBecome.KIND,
            CanImpersonate.KIND,
            CanInvoke.KIND,
            CanIssue.KIND,
            CanLaunch.KIND,
            CanModify.KIND,
            CanReach.KIND,
            ContainsSecret.KIND,
            ContextTo.KIND,
            DelegatedTo.KIND,
            DerivedFrom.KIND,
            EligibleFor.KIND,
            EncryptedWith.KIND,
            Exposes.KIND,
            Foreign.KIND,
            GovernedBy.KIND,
            HasGrant.KIND,
            Holds.KIND,
            LimitedBy.KIND,
            MemberOf.KIND,
            On.KIND,
            OwnedBy.KIND,
            PartOf.KIND,
            Presented.KIND,
            RegisteredAs.KIND,
            Requires.KIND,
            RunsAs.KIND,
            SameSecretAs.KIND,
            Uses.KIND,
            Yields.KIND);

    private EdgeKinds() {}

    /** All kinds, sorted by name. */
    public static List<EdgeKind> listAll() {
        return ALL;
    }

    /** The kind with this name, exactly as written. */
    public static Optional<EdgeKind> findByName(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}

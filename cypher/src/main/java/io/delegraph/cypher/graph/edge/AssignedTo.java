package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/**
 * The person or group may sign on to the account with a permission set.
 *
 * <p>{@link io.delegraph.cypher.graph.Property#ROLE_NAME} is the permission set's name; it is the discriminator, too. The
 * role that the permission set became in the account is found by name: {@code AWSReservedSSO_<name>_<hash>}.
 *
 * <p>Source: IAM Identity Center user guide, "Permission sets" and "Referencing permission sets in resource policies".
 */
public final class AssignedTo {
    public static final EdgeKind KIND = EdgeKind.named("ASSIGNED_TO")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.RESOURCE)
            .meaning("The person or group may sign on to the account with a permission set.")
            .explain("{from} is assigned to {to}")
            .build();

    private AssignedTo() {}
}

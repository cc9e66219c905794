package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/**
 * What the resource holds is encrypted with the key: who reads it must be able to decrypt in the same session.
 *
 * <p>Source: Amazon S3 user guide, "Using server-side encryption with AWS KMS keys".
 */
public final class EncryptedWith {
    public static final EdgeKind KIND = EdgeKind.named("ENCRYPTED_WITH")
            .from(NodeClass.RESOURCE, NodeClass.LOCATION)
            .to(NodeClass.RESOURCE)
            .meaning("What the resource holds is encrypted with the key: who reads it must be able to decrypt, too.")
            .explain("{from} is encrypted with {to}")
            .build();

    private EncryptedWith() {}
}

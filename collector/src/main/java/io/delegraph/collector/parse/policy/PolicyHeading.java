package io.delegraph.collector.parse.policy;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import java.util.Objects;

/**
 * What is known of a policy document besides its text.
 *
 * @param idPrefix of its statements, which are numbered from {@code prefix#0}
 * @param name     of the inline policy or document
 * @param version  when it is not the one in force; else empty
 */
public record PolicyHeading(PolicyType type, String idPrefix, String name, String version) {
    public PolicyHeading {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(idPrefix, "id prefix");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
    }

    /** A document that is in force. */
    public static PolicyHeading inForce(PolicyType type, String idPrefix, String name) {
        return new PolicyHeading(type, idPrefix, name, "");
    }

    NodeId statement(int index) {
        return new NodeId(idPrefix + "#" + index);
    }

    /** Whether statements of such a policy name principals. */
    boolean namesPrincipals() {
        return type == PolicyType.TRUST || type == PolicyType.RESOURCE || type == PolicyType.RCP;
    }

    /** Whether statements of such a policy name resources. */
    boolean namesResources() {
        return type != PolicyType.TRUST;
    }

    /** Whether a statement must name resources; in a resource policy it may mean the resource that it stands at. */
    boolean needsResources() {
        return namesResources() && type != PolicyType.RESOURCE;
    }
}

package io.delegraph.analyzer.graph;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.CanIssue;
import io.delegraph.cypher.graph.edge.CanLaunch;

/** How configuration is changed to obtain authority; rules tell these apart. */
public enum ControlWay {
    /** By writing a policy, a trust or code that exists. */
    CONFIGURATION,
    /** By making a credential for somebody else. */
    CREDENTIALS,
    /** By passing an identity to compute that one creates. */
    COMPUTE,
    /** By asking at a gate that a person or a moment opens. */
    REQUEST;

    /** The way of an edge to a node of this kind. */
    static ControlWay of(EdgeKind edge, NodeKind to) {
        if (edge.equals(CanLaunch.KIND)) {
            return to == NodeKind.APPROVAL_GATE || to == NodeKind.TIME_GATE ? REQUEST : COMPUTE;
        }
        return edge.equals(CanIssue.KIND) ? CREDENTIALS : CONFIGURATION;
    }
}

package io.delegraph.analyzer;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;

/** A principal that can, and why: one row of "who can". */
public record Holder(NodeId principal, NodeKind kind, String name, Answer answer) {}

/**
 * The graph as GraphML: collected and concluded nodes and edges, with kind, truth, evidence, place and properties.
 *
 * <p>GraphML's own ids are XML names, which an ARN is not; they are hashes of ours, the same in every export, and ours
 * stand in the key {@code id}. Characters that XML cannot hold become U+FFFD.
 *
 * <p>Not modelled: findings, ports, hyperedges, colours.
 */
@NullMarked
package io.delegraph.api.export.graphml;

import org.jspecify.annotations.NullMarked;

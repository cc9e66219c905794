/**
 * One constant per kind of edge, listed in {@link io.delegraph.cypher.graph.edge.EdgeKinds}. May use {@code
 * cypher.graph} only.
 *
 * <p>Not modelled: single calls; edges have how often, and the event store has each.
 */
@NullMarked
package io.delegraph.cypher.graph.edge;

import org.jspecify.annotations.NullMarked;

/**
 * One constant per kind of edge, listed in {@link io.delegraph.cypher.graph.edge.EdgeKinds}. May use {@code
 * cypher.graph} only.
 *
 * <p>Not modelled: kinds that only observed calls need (CALLED, PRESENTED); they come with the event store.
 */
@NullMarked
package io.delegraph.cypher.graph.edge;

import org.jspecify.annotations.NullMarked;

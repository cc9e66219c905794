/**
 * The words of the graph: everything that crosses the store, as immutable records.
 *
 * <p>A collector states {@link io.delegraph.cypher.graph.Fact}s, the analyzer adds
 * {@link io.delegraph.cypher.graph.DerivedEdge}s and {@link io.delegraph.cypher.graph.Finding}s. May use the JDK only, so
 * that every module can depend on it and no store can leak into it.
 *
 * <p>Not modelled: observed calls (they come with the event store), approvals and requests, and the life cycle that an
 * analyst gives a finding (that is state of the api module, not of the graph).
 */
@NullMarked
package io.delegraph.cypher.graph;

import org.jspecify.annotations.NullMarked;

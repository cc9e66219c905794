/**
 * The port to a graph store, and what goes through it. Two complete implementations: {@code store.neo4j} and {@code
 * store.memory}, held to one contract test. May use {@code cypher.graph} only.
 *
 * <p>Not modelled: per-source values of a property. Where two sources state the same property of a node, the later
 * sighting wins; what a source no longer states stays until the node is gone.
 */
@NullMarked
package io.delegraph.cypher.store;

import org.jspecify.annotations.NullMarked;

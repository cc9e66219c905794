/**
 * The graph in a Neo4j database, over Bolt: the only code that imports the Neo4j driver. May use {@code cypher.graph},
 * {@code cypher.query}, {@code cypher.store} and {@code cypher.store.life}. Every statement is a {@code .cypher} file; labels,
 * types and property names are parameters that come from {@code NodeKind}, {@code NodeClass}, {@code Layer}, {@code EdgeKind},
 * {@code Property} and {@code Field}, never from input.
 *
 * <p>Read in this order: {@code Neo4jGraphStore}, {@code Field}, {@code Publisher}.
 *
 * <p>Not modelled: concurrent writers (a lease outside keeps them apart), several databases, removal of tombstones.
 */
@NullMarked
package io.delegraph.cypher.store.neo4j;

import org.jspecify.annotations.NullMarked;

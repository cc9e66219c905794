/**
 * Starts, attaches to and stops the embedded Neo4j, a child JVM with a class path of its own. Entry: {@link
 * io.delegraph.cypher.server.EmbeddedNeo4j}. May use the JDK only: it hands out addresses and a password, {@code cypher.store.neo4j} connects.
 * Not modelled: file systems without POSIX permissions or advisory locks (network drives, Windows), a data folder shared by two machines,
 * restarting a server that died while its owner lives, telling an owner that somebody is attached.
 */
@NullMarked
package io.delegraph.cypher.server;

import org.jspecify.annotations.NullMarked;

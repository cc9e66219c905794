/**
 * The child side of the embedded Neo4j: one main class that starts the Community server, says so on standard output, and stops when its
 * standard input ends. May use Neo4j and the JDK; nothing in Delegraph may use this package, and it uses nothing of Delegraph: both sides
 * meet in a properties file and in four words on two pipes ({@link io.delegraph.neo4j.server.Launcher}).
 * Not modelled: TLS, more than one database, plugins, listening on anything but 127.0.0.1.
 */
@NullMarked
package io.delegraph.neo4j.server;

import org.jspecify.annotations.NullMarked;

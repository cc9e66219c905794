/** Tests of the embedded server, and {@link io.delegraph.cypher.server.SharedNeo4j} for every test that needs one. */
@NullMarked
package io.delegraph.cypher.server;

import org.jspecify.annotations.NullMarked;

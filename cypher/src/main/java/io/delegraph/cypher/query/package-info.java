/**
 * Cypher statements by name, with the contract that their header states. May use the JDK only; runs nothing.
 *
 * <p>Not modelled: Cypher. Only the header is read; whether a statement keeps its contract is asked of a database by the
 * tests.
 */
@NullMarked
package io.delegraph.cypher.query;

import org.jspecify.annotations.NullMarked;

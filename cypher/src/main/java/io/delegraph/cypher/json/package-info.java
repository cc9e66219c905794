/**
 * Words of the graph as JSON, exactly: for the event store and for bundles. May use {@code cypher.graph} and Jackson.
 *
 * <p>Not modelled: facts (a bundle writes them in its own way); other versions of the form than this one.
 */
@NullMarked
package io.delegraph.cypher.json;

import org.jspecify.annotations.NullMarked;

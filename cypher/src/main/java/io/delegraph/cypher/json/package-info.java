/**
 * Words of the graph as JSON, exactly: for the event store, for bundles and for archived snapshots. May use {@code
 * cypher.graph} and Jackson.
 *
 * <p>Not modelled: other versions of the form than this one.
 */
@NullMarked
package io.delegraph.cypher.json;

import org.jspecify.annotations.NullMarked;

/**
 * Snapshots as bytes, to be kept outside of a graph store.
 *
 * <p>Not modelled: other versions of the form than this one.
 */
@NullMarked
package io.delegraph.cypher.store.archive;

import org.jspecify.annotations.NullMarked;

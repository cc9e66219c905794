/**
 * Effective privilege as a least fixed point (SEMANTICS 3.1): a fast engine, and a reference that is obviously right on
 * small graphs and that the fast one is tested against.
 *
 * <p>Not modelled: incremental recomputation, time windows.
 */
@NullMarked
package io.delegraph.analyzer.fixpoint;

import org.jspecify.annotations.NullMarked;

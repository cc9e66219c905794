/**
 * Effective privilege as a least fixed point (SEMANTICS 3.1): the reference engine, written to be obviously right on
 * small graphs. Faster engines are tested against it.
 *
 * <p>Not modelled: incremental recomputation, time windows.
 */
@NullMarked
package io.delegraph.analyzer.fixpoint;

import org.jspecify.annotations.NullMarked;

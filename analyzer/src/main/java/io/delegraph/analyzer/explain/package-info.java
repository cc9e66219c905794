/**
 * Explanations: why a principal can do something, by the most likely ways and how many are independent; or why not, by
 * what blocks it (SEMANTICS 3.6).
 *
 * <p>Not modelled: when a fact was last seen.
 */
@NullMarked
package io.delegraph.analyzer.explain;

import org.jspecify.annotations.NullMarked;

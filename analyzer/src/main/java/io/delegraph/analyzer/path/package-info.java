/**
 * Witnesses: the shortest derivations that show why a principal can do something.
 *
 * <p>Not modelled: k best, cuts.
 */
@NullMarked
package io.delegraph.analyzer.path;

import org.jspecify.annotations.NullMarked;

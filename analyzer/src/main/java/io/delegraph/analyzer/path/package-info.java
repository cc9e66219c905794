/**
 * Witnesses: derivations that show why a principal can do something. The shortest, for findings; the most likely ones and
 * how many share nothing, for questions.
 *
 * <p>Not modelled: different ways to meet one gate's requirements as witnesses of their own; cuts.
 */
@NullMarked
package io.delegraph.analyzer.path;

import org.jspecify.annotations.NullMarked;

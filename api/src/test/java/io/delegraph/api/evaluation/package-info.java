/**
 * How well learned task templates tell hijacked runs from others, on real traces that stand beside the project; writes {@code
 * docs/evaluation.md}.
 */
@NullMarked
package io.delegraph.api.evaluation;

import org.jspecify.annotations.NullMarked;

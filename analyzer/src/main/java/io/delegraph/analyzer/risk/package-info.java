/**
 * How bad and how likely: severity, score, and the weights behind them (SEMANTICS 7.1).
 *
 * <p>Not modelled: mitigating controls, portfolio risk, choke points.
 */
@NullMarked
package io.delegraph.analyzer.risk;

import org.jspecify.annotations.NullMarked;

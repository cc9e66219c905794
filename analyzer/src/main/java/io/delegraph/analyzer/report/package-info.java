/**
 * What an analysis amounts to for its readers: findings in order, causes, counts.
 *
 * <p>Not modelled: the difference to an earlier run.
 */
@NullMarked
package io.delegraph.analyzer.report;

import org.jspecify.annotations.NullMarked;

/**
 * Rules about delegation at run time: what was asked, carried, could be done and was done, and where they part. "Can" and
 * "did" are never one finding.
 *
 * <p>Not modelled: whether a task was worth what it was allowed; the content of prompts and results.
 */
@NullMarked
package io.delegraph.analyzer.rule.delegation;

import org.jspecify.annotations.NullMarked;

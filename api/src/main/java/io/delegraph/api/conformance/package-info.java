/**
 * The conformance suite: {@code delegraph.conformance/1} files, in which people write down what an evaluator of authority
 * has to answer, and the run that puts them to this one. Facts go through the ordinary collectors into a store, and
 * questions through {@link io.delegraph.api.question.Batch}, as those of {@code delegraph can --batch} do.
 *
 * <p>The format is for other implementers too; {@code conformance/README.md} describes it.
 *
 * <p>Not modelled: expectations about reports, and about findings that are not of one chain; they have golden files of their
 * own.
 */
@NullMarked
package io.delegraph.api.conformance;

import org.jspecify.annotations.NullMarked;

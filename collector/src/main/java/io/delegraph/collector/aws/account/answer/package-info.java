/**
 * What all operations share: where an answer lies, whose account it is of, what it looks like, what can be wrong with it. May
 * use {@code collector.parse}, {@code collector.aws.iam} and {@code cypher.graph}; knows no operation.
 *
 * <p>Not modelled: answers that {@code --query} or {@code --output} reshaped.
 */
@NullMarked
package io.delegraph.collector.aws.account.answer;

import org.jspecify.annotations.NullMarked;

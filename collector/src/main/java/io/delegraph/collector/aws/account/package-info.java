/**
 * An AWS account as the AWS CLI tells it: one JSON answer per operation, as collectors of whole accounts lay them down
 * ({@code <account>/<region>/<service>-<operation>.json} and {@code <region>/<service>-<operation>/<url-encoded id>}), or a
 * single one of them. States facts and decides nothing. May use {@code collector.parse}, {@code collector.aws.iam} and
 * {@code cypher.graph}.
 *
 * <p>Read next: {@code Operations} (everything that is read), {@code answer.Operation} (how to add to it).
 *
 * <p>Not modelled: operations that are not in {@code Operations}; what {@code aws.iam} reads. A document on its own tells less
 * than one in its folder, where it is joined with who was asked.
 */
@NullMarked
package io.delegraph.collector.aws.account;

import org.jspecify.annotations.NullMarked;

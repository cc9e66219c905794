/**
 * Reads AWS policy documents into statements, carried as written and not interpreted: identity, trust, resource and
 * limiting policies have one grammar, and several sources carry them. May use {@code collector.parse} and {@code
 * cypher.graph}.
 *
 * <p>What is not understood of a statement is taken for {@code *}, so that the statement is never narrower than it is,
 * and the statement is marked PARTIAL, so that it counts as UNKNOWN.
 *
 * <p>Not modelled: the policy language of 2008, in which policy variables are plain text (IAM_OLD_POLICY_LANGUAGE);
 * policy languages that are not AWS's.
 */
@NullMarked
package io.delegraph.collector.parse.policy;

import org.jspecify.annotations.NullMarked;

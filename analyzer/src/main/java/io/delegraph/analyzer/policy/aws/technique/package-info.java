/**
 * Ways to come by more authority in AWS than one was given, as declared records: which calls they take and on what, what
 * must exist, who takes the role, what they yield.
 *
 * <p>Nothing is decided here: the deductions of {@code policy.aws} read the records and judge the calls. No name of a
 * principal, a policy or a technique decides anything.
 *
 * <p>Sources: AWS service authorization reference, for the calls, for what they are limited to and for which resources a
 * call must be allowed on together; the pathfinding.cloud catalogue and the paths that iam-vulnerable describes, for
 * which combinations suffice.
 *
 * <p>Not modelled: {@link io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog#listNotModelled}.
 */
@NullMarked
package io.delegraph.analyzer.policy.aws.technique;

import org.jspecify.annotations.NullMarked;

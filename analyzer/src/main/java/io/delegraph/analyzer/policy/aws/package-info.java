/**
 * AWS policy evaluation: statements of an account to each principal's authority, and the edges that follow from it.
 *
 * <p>Authority of a principal is computed as SEMANTICS 2.6 says (identity, boundary, resource policies, explicit deny),
 * under three interpretations of conditions at once. Techniques are found by the permissions they need; no name of a
 * principal, policy or technique decides anything.
 *
 * <p>Not modelled: workloads that nobody listed (an edge to their roles is UNKNOWN), techniques
 * that {@link io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog#listNotModelled} names, the organisation tree above an account (service control policies stated for the account itself are
 * applied), session policies but for those stated as facts, VPC endpoint policies, KMS grants, S3 access control lists.
 */
@NullMarked
package io.delegraph.analyzer.policy.aws;

import org.jspecify.annotations.NullMarked;

/**
 * AWS policy evaluation: statements of an account to each principal's authority, and the edges that follow from it.
 *
 * <p>Authority of a principal is computed as SEMANTICS 2.6 says (identity, boundary, session, resource policies, key
 * policies and grants, service and resource control policies over the organization tree, explicit deny, data that needs a
 * key), under three interpretations of conditions at once. Techniques are found by the permissions they need; no name of a
 * principal, policy or technique decides anything.
 *
 * <p>Not modelled, each with its diagnostic: VPC endpoint policies ({@code AWS_ENDPOINT_POLICIES_NOT_MODELLED}); S3 access
 * control lists, access points and the public access block ({@code AWS_BUCKET_LISTS_NOT_MODELLED}); an organization that
 * nobody collected ({@code AWS_ORGANIZATION_NOT_COLLECTED}); keys whose policy nobody collected ({@code
 * AWS_KEY_POLICY_NOT_COLLECTED}).
 *
 * <p>Not modelled, without one: workloads that nobody listed (an edge to their roles is UNKNOWN); techniques
 * that {@link io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog#listNotModelled} names;
 * objects of a bucket that were stored before its default encryption; a bucket that nobody listed is taken for the
 * caller's own; unique ids of principals in policies, which name nobody.
 */
@NullMarked
package io.delegraph.analyzer.policy.aws;

import org.jspecify.annotations.NullMarked;

/**
 * Pure evaluators: statements, ceilings and conditions to authority, and the edges that follow from it (stratum 0 and 1
 * of SEMANTICS 3.2). Policy semantics live here and nowhere else.
 *
 * <p>Not modelled: Kubernetes and GCP policy.
 */
@NullMarked
package io.delegraph.analyzer.policy;

import org.jspecify.annotations.NullMarked;

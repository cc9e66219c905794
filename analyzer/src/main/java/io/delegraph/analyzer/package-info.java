/**
 * From a snapshot to findings: {@link io.delegraph.analyzer.Analysis} is the one entry point. Stages: policy (statements
 * to authority, and the edges that follow from it), fixpoint (effective privilege), rules, report. Pure: no store, no
 * clock of its own, no collector.
 *
 * <p>Not modelled: observed calls and chains, Kubernetes and GCP policy, attribute dimensions of privilege.
 */
@NullMarked
package io.delegraph.analyzer;

import org.jspecify.annotations.NullMarked;

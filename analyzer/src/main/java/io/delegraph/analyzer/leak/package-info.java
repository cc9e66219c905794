/**
 * What it means that a credential leaked: who holds it, where it lies, what it gives, whom revoking it breaks, and in
 * which order to go about it.
 *
 * <p>Not modelled: what was done with it ({@code analyzer.observed} says that); how long a provider takes to put a revocation into
 * effect; whether a successor can be issued at all.
 */
@NullMarked
package io.delegraph.analyzer.leak;

import org.jspecify.annotations.NullMarked;

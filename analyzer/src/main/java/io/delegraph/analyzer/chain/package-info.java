/**
 * What was asked, carried, could and did, for each observed delegation chain: observed calls become hops, hops get
 * measures, rules judge the measures (SEMANTICS 4).
 *
 * <p>May use {@code analyzer.graph}, {@code path}, {@code privilege}, {@code risk} and {@code rule}. Pure: reads a snapshot
 * and the chains of an event store.
 *
 * <p>Not modelled: correlation of calls that share neither a strand nor a credential; authority as it was at the time of a
 * call where policies have changed since (facts with a validity of their own count when they were valid); scopes of
 * different audiences without a scope mapping (measures across them are UNKNOWN).
 */
@NullMarked
package io.delegraph.analyzer.chain;

import org.jspecify.annotations.NullMarked;

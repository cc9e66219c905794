/**
 * What calls add up to in the graph: {@link io.delegraph.analyzer.chain.rollup.RollUp} makes nodes of who and what was seen
 * and nobody declared, and edges that say how often who called, presented and delegated. Pure: reads a snapshot and the
 * tallies of an event store. The facts replace those of the last scan, so that nothing is counted twice.
 *
 * <p>Not modelled: single calls and chains (they stay in the event store); resources that nobody listed (calls on them count
 * for their nearest listed container, else only for the tool); rates per day.
 */
@NullMarked
package io.delegraph.analyzer.chain.rollup;

import org.jspecify.annotations.NullMarked;

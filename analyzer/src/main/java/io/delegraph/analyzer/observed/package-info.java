/**
 * Answers about what was seen: what somebody did, and who authorised it. Pure: reads a snapshot and the chains of an event
 * store.
 *
 * <p>May use {@code analyzer.chain} and the questions of {@code analyzer}.
 *
 * <p>Not modelled: authority as it was at the time of a call where policies have changed since (answers say what the graph
 * says now); approvals that no call and no chain names; limits over several calls.
 */
@NullMarked
package io.delegraph.analyzer.observed;

import org.jspecify.annotations.NullMarked;

/**
 * Whether what a call did lies inside what a task may do, and which task templates observed runs suggest.
 *
 * <p>{@link io.delegraph.analyzer.chain.learn.AllowanceMatch} judges one call; nothing here reads a store. No name of a
 * task, tool or product decides anything.
 *
 * <p>Not modelled: limits over several calls (how often, how much altogether); what a free text says; values that were
 * translated, summed up or otherwise changed between where they stood and where they were used: these count as composed
 * by the agent.
 */
@NullMarked
package io.delegraph.analyzer.chain.learn;

import org.jspecify.annotations.NullMarked;

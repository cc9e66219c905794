/**
 * What spans mean, whatever container they came in: who called what, for whom, and to whom work passed (FORMATS 2.7). The
 * nearest agent around a call is its caller; spans of one call on several sides are one call; a span of a language model is
 * none. May use {@code otel.span}, {@code collector.parse} and {@code cypher.graph}.
 *
 * <p>Not modelled: calls of clients and servers whose traces are not joined (an MCP session's id is no evidence that they are
 * one); spans of databases and HTTP as calls of their own, unless they carry {@code delegraph.action}; what prompts, lists of
 * tools and other methods of MCP and A2A do; tools that an agent was offered ({@code gen_ai.tool.definitions}); approvals that
 * are given during a trace. A tool that hands over to an agent, and the agent's work within it, are two calls.
 */
@NullMarked
package io.delegraph.collector.otel.meaning;

import org.jspecify.annotations.NullMarked;

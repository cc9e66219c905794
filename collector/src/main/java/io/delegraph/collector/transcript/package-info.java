/**
 * Reads logs of agents' conversations: what was asked, which tools were called with what, what became of it, and who handed
 * work to whom. SourceDocument → observations; may use {@code collector.parse} and {@code cypher.graph.event}.
 *
 * <p>A conversation is found by its shape (a list of messages with roles, of steps, of spans), wherever it is nested, and
 * is one chain. Texts are searched in memory and dropped: of a request two hundred characters and the values that stand
 * out in it are kept, of a call its arguments, of a result nothing; what looks like a secret is struck out of all of them.
 *
 * <p>For every argument it is said where its values stood before: in what the person asked, in results of which tools.
 * Where an argument has several values, an origin is named when all of them stood there.
 *
 * <p>Not modelled: what models say in words (no call is read out of prose), the tools that a conversation offers, images and
 * other media, whether a text that a value came from was written by a third party, calls within a program that an agent
 * had executed.
 */
@NullMarked
package io.delegraph.collector.transcript;

import org.jspecify.annotations.NullMarked;

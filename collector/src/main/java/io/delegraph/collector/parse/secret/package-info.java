/**
 * Secrets on their way to being forgotten: what stands where a secret is expected is told apart, and a value becomes
 * keyed fingerprints. May use the JDK and {@code cypher.graph}; knows no format.
 *
 * <p>A value enters as a {@code String} of the parser and never leaves: no accessor returns it, {@code toString} hides it,
 * and no message holds any of it. What goes into the graph is a provider's public key id, a fingerprint, or nothing.
 *
 * <p>Links are made by value or by a provider's key id, never by the name of a variable. Values that many people have for
 * unrelated reasons (placeholders, published examples, short and repetitive texts) link nothing.
 *
 * <p>Not modelled: wiping values from the heap (they come out of parsers as strings), validity checks with the provider,
 * the signature of tokens.
 */
@NullMarked
package io.delegraph.collector.parse.secret;

import org.jspecify.annotations.NullMarked;

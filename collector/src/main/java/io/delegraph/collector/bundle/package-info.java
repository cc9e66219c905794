/**
 * {@code delegraph.bundle/1}: what was collected in one place, so that it can be analysed in another. JSON lines: a header,
 * every fact, observation, diagnostic, coverage and input as it was collected, and a trailer that seals what stands before
 * it under the fingerprint key. May use {@code collector.parse}, {@code cypher.graph} and {@code cypher.json}.
 *
 * <p>Whoever reads a bundle with the key that sealed it gets the same graph and the same observations as from what it
 * was collected from. With
 * another key, or a broken seal, the content is read and every source in it is PARTIAL: it can add, but not close.
 *
 * <p>Not modelled: encryption, signatures of single persons (everybody who has the key can seal), which of several bundles
 * of one source is the latest.
 */
@NullMarked
package io.delegraph.collector.bundle;

import org.jspecify.annotations.NullMarked;

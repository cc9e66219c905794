/**
 * From the outside world to facts. One package per source, none knows another; what they share is {@code
 * collector.parse}. May use {@code cypher.graph}; never a store, never the analyzer.
 *
 * <p>Collectors read files and streams. They start nothing and call no address that a document names.
 *
 * <p>Not modelled: sources that refresh themselves (accounts read through an SDK, watched folders).
 */
@NullMarked
package io.delegraph.collector;

import org.jspecify.annotations.NullMarked;

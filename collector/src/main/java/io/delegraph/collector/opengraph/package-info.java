/**
 * Graphs of other tools in BloodHound's OpenGraph format: {@code {"metadata":{"source_kind"},"graph":{"nodes","edges"}}}.
 *
 * <p>A kind that a mapping names, or that is one of ours under the prefix {@code DG_}, becomes the registered kind; any other
 * node becomes {@code Foreign} and any other edge {@code FOREIGN}, which no authority passes along. Kinds and properties stay
 * with them as they were, so that an export restores the graph. Ids get the prefix {@code opengraph:}.
 *
 * <p>Source of the format: the JSON schemas for nodes and edges in BloodHound's documentation, "OpenGraph".
 *
 * <p>Not modelled: ends that are matched by several properties or by the name of a node that comes later or stands in another
 * document (they lead to a node of their own); a source kind that stands behind the graph; zip files of payloads other than
 * as the documents in them.
 */
@NullMarked
package io.delegraph.collector.opengraph;

import org.jspecify.annotations.NullMarked;

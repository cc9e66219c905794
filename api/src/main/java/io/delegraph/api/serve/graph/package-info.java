/**
 * Reads the last epoch: its causes, its paths, a part of its graph, and the catalogues that explain its words.
 *
 * <p>Not modelled: queries of a caller's own (Neo4j Browser has those), earlier epochs.
 */
@NullMarked
package io.delegraph.api.serve.graph;

import org.jspecify.annotations.NullMarked;

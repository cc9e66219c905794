/**
 * The graph that authority flows through: dense indices over principals, credentials, tools and gates, with caps as sets
 * of cells. The only package that imports JGraphT.
 *
 * <p>Not modelled: edges that only observed calls state.
 */
@NullMarked
package io.delegraph.analyzer.graph;

import org.jspecify.annotations.NullMarked;

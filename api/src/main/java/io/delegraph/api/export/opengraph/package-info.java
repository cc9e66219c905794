/**
 * The graph for BloodHound: a payload in its OpenGraph format, and the extension definition that says what our kinds mean.
 * What came from another tool's graph leaves as it came.
 *
 * <p>Sources: the JSON schemas for nodes and edges in BloodHound's documentation, "OpenGraph", and its page on extension
 * definitions.
 *
 * <p>Not modelled: findings as relationship findings; gates, which are nodes there as here, so that a path through a gate claims
 * more than one of its ways gives; caps and conditions, which are properties only.
 */
@NullMarked
package io.delegraph.api.export.opengraph;

import org.jspecify.annotations.NullMarked;

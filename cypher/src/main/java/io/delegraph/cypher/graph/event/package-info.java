/**
 * What was seen to happen, was asked for and was approved, each with the source that says so. Observations are events: they
 * are kept in an {@link io.delegraph.cypher.store.EventStore}, never in the graph, which has roll-ups of them.
 *
 * <p>Names in an observation are the source's own: a stable id, a native id or a plain name. What they mean in the graph
 * is found when they are read, so that an estate that is collected later still joins.
 *
 * <p>Not modelled: the content of prompts, of results and of long arguments. Of those a keyed digest is kept at most;
 * of what a person asked two hundred characters and the values that stand out in it, without what looks like a secret.
 */
@NullMarked
package io.delegraph.cypher.graph.event;

import org.jspecify.annotations.NullMarked;

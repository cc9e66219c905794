/**
 * The rules by which facts and findings live, as pure functions over records: how sightings merge, what closing does, when
 * a finding reopens. Both stores keep what these functions say and decide nothing themselves, so they cannot disagree.
 * May use {@code cypher.graph} and the records of {@code cypher.store} only; does no I/O.
 *
 * <p>Not modelled: what an analyst decides about a finding (assigned, accepted, false positive); that is state of the api.
 */
@NullMarked
package io.delegraph.cypher.store.life;

import org.jspecify.annotations.NullMarked;

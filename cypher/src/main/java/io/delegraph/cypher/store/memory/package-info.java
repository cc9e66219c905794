/**
 * The graph in the memory of one process: for tests, CI gates and small inputs. May use {@code cypher.graph}, {@code
 * cypher.store} and {@code cypher.store.life}.
 *
 * <p>Not modelled: persistence, so that life cycles and differences span scans of one process only; concurrent writers.
 */
@NullMarked
package io.delegraph.cypher.store.memory;

import org.jspecify.annotations.NullMarked;

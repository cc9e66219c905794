/**
 * The privilege domain (SEMANTICS 2): operations, resources, atoms, exact sets over them, and their three bounds; data
 * scopes beside them.
 *
 * <p>Not modelled: a cell has no data scope (tenant, account within a resource), because no statement or cap says one yet;
 * minterms of patterns that overlap without one containing the other get one representative per pair, not a full
 * automaton product. Of an ARN service with more than 200 patterns not even that: ANALYSIS_COARSE_RESOURCES says so, and
 * what only the overlap of two of them matches is judged as the rest of the first, which may be wrong either way.
 */
@NullMarked
package io.delegraph.analyzer.privilege;

import org.jspecify.annotations.NullMarked;

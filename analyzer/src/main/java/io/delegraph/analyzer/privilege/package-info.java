/**
 * The privilege domain (SEMANTICS 2): operations, resources, atoms, exact sets over them, and their three bounds.
 *
 * <p>Not modelled: attribute dimensions (tenant, account within a resource); minterms of patterns that overlap without
 * one containing the other get one representative per pair, not a full automaton product.
 */
@NullMarked
package io.delegraph.analyzer.privilege;

import org.jspecify.annotations.NullMarked;

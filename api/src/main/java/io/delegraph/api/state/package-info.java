/**
 * What analysts must not be able to edit (DESIGN decision 10): one SQL database beside the graph, an embedded file or a
 * PostgreSQL. Tables belong to the package that uses them; their definitions are numbered scripts in resources/state.
 *
 * <p>Not modelled: downgrades; more than one server on one database at a time.
 */
@NullMarked
package io.delegraph.api.state;

import org.jspecify.annotations.NullMarked;

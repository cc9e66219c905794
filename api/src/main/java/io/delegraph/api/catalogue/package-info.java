/**
 * The catalogues of rules and of kinds of edge as text, JSON and Markdown: {@code docs/rules} and {@code docs/edges} are
 * generated here.
 *
 * <p>Not modelled: kinds of node, standards (they are listed with what cites them).
 */
@NullMarked
package io.delegraph.api.catalogue;

import org.jspecify.annotations.NullMarked;

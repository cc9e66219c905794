/**
 * Outcomes and answers as plain text for people, 80 to 100 columns wide, readable without colour.
 *
 * <p>Not modelled: translation, pages, terminals narrower than 80 columns (lines then wrap).
 */
@NullMarked
package io.delegraph.api.text;

import org.jspecify.annotations.NullMarked;

/**
 * Outcomes as JSON (DESIGN section 5): field names and order are a contract, and the same outcome gives the same bytes on
 * every machine.
 *
 * <p>Not modelled: other exchange formats (each is a package beside this one).
 */
@NullMarked
package io.delegraph.api.export.json;

import org.jspecify.annotations.NullMarked;

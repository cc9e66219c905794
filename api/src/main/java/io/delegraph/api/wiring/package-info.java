/**
 * Where modules meet: which store a command or the server works on, and how it is opened.
 *
 * <p>Not modelled: several stores at once, pooled connections shared by processes.
 */
@NullMarked
package io.delegraph.api.wiring;

import org.jspecify.annotations.NullMarked;

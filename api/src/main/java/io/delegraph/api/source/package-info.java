/**
 * Registered sources: what they are, where they lie, how they are looked at and how that went. Knows no HTTP.
 *
 * <p>Not modelled: credentials of a source's own (they come from the server's surroundings); a source that is split
 * between servers.
 */
@NullMarked
package io.delegraph.api.source;

import org.jspecify.annotations.NullMarked;

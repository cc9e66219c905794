/**
 * API keys over HTTP.
 *
 * <p>Not modelled: changing a key's role or zones; one makes another and revokes the old one.
 */
@NullMarked
package io.delegraph.api.serve.key;

import org.jspecify.annotations.NullMarked;

/**
 * Who may use the server, and as what: the holder of the admin token, holders of API keys, people and programs that an
 * OpenID issuer vouches for. Knows no HTTP.
 *
 * <p>Not modelled: groups of callers, roles of one's own making, rights on single findings or sources.
 */
@NullMarked
package io.delegraph.api.access;

import org.jspecify.annotations.NullMarked;

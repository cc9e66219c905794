/**
 * Access tokens of an OpenID issuer, checked with its published keys.
 *
 * <p>Not modelled: signing in with a browser, opaque tokens, encrypted tokens, several issuers, revocation before expiry.
 */
@NullMarked
package io.delegraph.api.serve.security.oidc;

import org.jspecify.annotations.NullMarked;

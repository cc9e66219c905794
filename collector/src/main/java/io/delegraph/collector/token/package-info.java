/**
 * Tokens that somebody decoded: sets of claims (RFC 7519), answers of introspection (RFC 7662), token exchanges (RFC 8693)
 * and transaction tokens. An exchange is an observed call; a token is a credential, and what it grants for one request a
 * signed request. May use {@code collector.parse} and {@code cypher.graph}.
 *
 * <p>A token that stands in a document as it is sent is decoded for its claims and dropped: neither it nor its signature is
 * kept, and no signature is ever verified. Who hands such a document over vouches for it.
 *
 * <p>Nested {@code act} claims are history (RFC 8693, 4.1): only the outermost is an edge, of UNKNOWN truth, because what
 * a scope lets through is said by scope mappings and not by the token.
 *
 * <p>Not modelled: encrypted tokens; SAML assertions; Rich Authorization Requests with members of an API's own; the
 * requester's context of a transaction token ({@code rctx}); keys that a token is bound to, of which only the way is kept;
 * selective disclosure; tokens of one issuer that have no {@code jti} and equal claims, which are one credential.
 */
@NullMarked
package io.delegraph.collector.token;

import org.jspecify.annotations.NullMarked;

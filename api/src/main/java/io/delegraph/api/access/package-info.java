/**
 * Who may use the server: whoever has the one admin token.
 *
 * <p>Not modelled: roles, further tokens, expiry, sign-in by OIDC.
 */
@NullMarked
package io.delegraph.api.access;

import org.jspecify.annotations.NullMarked;

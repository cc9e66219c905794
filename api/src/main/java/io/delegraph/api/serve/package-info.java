/**
 * The Micronaut application: HTTP on 127.0.0.1 over an open store. The command line reaches it through {@link
 * io.delegraph.api.serve.DelegraphServer} only.
 *
 * <p>{@link io.delegraph.api.serve.Gate} stands before everything but {@code /health}: own name, own origin, admin token
 * (which the start page does without).
 * What is wrong is said as RFC 9457 problems, which quote nothing of a request.
 *
 * <p>Not modelled: of the REST contract everything besides {@code /health}, scans, findings, causes and paths; roles and
 * further tokens; an audit of mutations; other addresses than loopback, and so TLS.
 */
@NullMarked
package io.delegraph.api.serve;

import org.jspecify.annotations.NullMarked;

/**
 * The Micronaut application over an open store: HTTP on 127.0.0.1 unless told otherwise. The command line reaches it through
 * {@link io.delegraph.api.serve.DelegraphServer} only; each resource has a package below this one.
 *
 * <p>{@link io.delegraph.api.serve.Gate} stands before everything: own name, own origin. Who asks and whether it may is asked by
 * {@code serve.security}; what is wrong is said as RFC 9457 problems, which quote nothing of a request.
 *
 * <p>Not modelled: TLS, which a reverse proxy adds; several servers over one data folder; of the REST contract readiness,
 * controls, evidence, live spans and the decision endpoint.
 */
@NullMarked
package io.delegraph.api.serve;

import org.jspecify.annotations.NullMarked;

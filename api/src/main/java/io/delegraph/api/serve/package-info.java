/**
 * The Micronaut application: HTTP on 127.0.0.1 over an open store. The command line reaches it through {@link
 * io.delegraph.api.serve.DelegraphServer} only.
 *
 * <p>Not modelled: everything of the REST contract besides {@code /health}, authentication (nothing that is served tells
 * about the graph), other addresses than loopback.
 */
@NullMarked
package io.delegraph.api.serve;

import org.jspecify.annotations.NullMarked;

/** Webhooks, routes and the outbox over HTTP, and the thread that empties it. */
@NullMarked
package io.delegraph.api.serve.webhook;

import org.jspecify.annotations.NullMarked;

/**
 * Requests that are sent again by who did not see the answer: done once, answered the same for a day.
 *
 * <p>Not modelled: scans, which keep their keys themselves for good; answers other than JSON.
 */
@NullMarked
package io.delegraph.api.idempotency;

import org.jspecify.annotations.NullMarked;

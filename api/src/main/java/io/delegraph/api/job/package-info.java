/**
 * Scans that somebody asked for and does not wait for: a queue, one worker, and what became of each. Knows no HTTP.
 *
 * <p>Not modelled: what became of a scan is kept in memory, so a restart forgets it (its findings stay) along with its
 * idempotency key, and the oldest are forgotten when there are very many; cancelling; events while it runs; schedules.
 */
@NullMarked
package io.delegraph.api.job;

import org.jspecify.annotations.NullMarked;

/**
 * Scans that somebody asked for and does not wait for: {@link io.delegraph.api.job.ScanQueue} takes orders, {@link
 * io.delegraph.api.job.ScanLog} tells what became of them, {@link io.delegraph.api.job.ScanJobs} does them one after the
 * other. What was taken is in the state (V010) and goes on after the process ended, also by {@code kill -9}. Knows no HTTP.
 *
 * <p>Not modelled: several servers that share the scans of one state (a second one does its own only); forgetting old scans;
 * a scan that is cancelled in a further attempt after an earlier one was published (it says CANCELLED).
 */
@NullMarked
package io.delegraph.api.job;

import org.jspecify.annotations.NullMarked;

/**
 * What Prometheus reads: how scans went, what they found, how the server is. Knows Micrometer, and is the only one.
 *
 * <p>Labels are few and bounded: no id of a principal, resource or document is ever one. Counters and the time of the last
 * success begin anew with the process; gauges of findings are those of the last epoch whoever published it.
 *
 * <p>Not modelled: exemplars, OpenMetrics, pushing.
 */
@NullMarked
package io.delegraph.api.serve.metrics;

import org.jspecify.annotations.NullMarked;

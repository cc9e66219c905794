/**
 * The use case behind {@code scan}: collect, ingest, close, snapshot, analyse, publish, report. Knows no command line and
 * no HTTP; both translate to and from {@link io.delegraph.api.scan.ScanRequest} and {@link
 * io.delegraph.api.scan.ScanOutcome}. May use the collector, the analyzer and the port of the stores.
 *
 * <p>Not modelled: scans that run beside each other; taking back what a cancelled or interrupted scan has stored: it
 * stays until the next scan of the same source judges it, but is not published.
 */
@NullMarked
package io.delegraph.api.scan;

import org.jspecify.annotations.NullMarked;

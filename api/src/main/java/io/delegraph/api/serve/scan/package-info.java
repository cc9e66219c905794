/**
 * Scans over HTTP: uploads into the spool, orders, how far they are, cancelling.
 *
 * <p>Not modelled: uploads that are continued after an interruption; places in the queue per caller.
 */
@NullMarked
package io.delegraph.api.serve.scan;

import org.jspecify.annotations.NullMarked;

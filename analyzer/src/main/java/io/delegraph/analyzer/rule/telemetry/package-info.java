/**
 * Rules about what is not seen: logs that do not lead back, sources that were not read whole.
 *
 * <p>Not modelled: whether a log is kept, sealed and looked at.
 */
@NullMarked
package io.delegraph.analyzer.rule.telemetry;

import org.jspecify.annotations.NullMarked;

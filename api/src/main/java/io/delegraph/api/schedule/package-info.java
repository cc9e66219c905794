/**
 * Scans that are started by time, by changes of watched folders and by sources that are to be tried again. Knows no HTTP.
 *
 * <p>Exactly once: a scan is submitted as the {@link io.delegraph.api.job.Firing} that it is, which the state takes once,
 * and noted in the history afterwards; whatever the process does not get to, the next one does again.
 *
 * <p>Not modelled: seconds, years and macros in cron expressions; calendars of holidays; several servers that share the
 * work of one state.
 */
@NullMarked
package io.delegraph.api.schedule;

import org.jspecify.annotations.NullMarked;

/**
 * Where the log messages of libraries go: to a file while a server runs, else nowhere. What users should know is told to
 * them by the command line and is no log message.
 *
 * <p>Not modelled: levels per logger, formats for log collectors.
 */
@NullMarked
package io.delegraph.api.log;

import org.jspecify.annotations.NullMarked;

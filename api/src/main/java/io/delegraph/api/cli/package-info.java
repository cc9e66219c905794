/**
 * The command line (DESIGN section 5): one class per command, each a translation from arguments to a use case and from
 * its outcome to text, JSON and an exit code. Plain picocli; only {@code serve} and {@code demo} lead to Micronaut.
 *
 * <p>Data goes to standard output, everything else to standard error. Not modelled: an interactive shell, languages
 * besides English, Windows consoles.
 */
@NullMarked
package io.delegraph.api.cli;

import org.jspecify.annotations.NullMarked;

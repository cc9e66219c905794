/**
 * Exports over HTTP: written to the spool first, so that an answer is whole or a problem, then streamed from a file that
 * nobody else can open and that is gone when the answer is.
 *
 * <p>Not modelled: ranges, compression.
 */
@NullMarked
package io.delegraph.api.serve.export;

import org.jspecify.annotations.NullMarked;

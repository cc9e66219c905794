/**
 * Acceptances of findings as code: a YAML file that is reviewed where the rest of an estate's code is. Its form is {@code
 * delegraph.exceptions-1.schema.json}.
 *
 * <p>Not modelled: several files at once, entries that make a finding a false positive, entries without an end.
 */
@NullMarked
package io.delegraph.api.exception;

import org.jspecify.annotations.NullMarked;

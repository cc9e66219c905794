/** Reads over HTTP. */
@NullMarked
package io.delegraph.api.serve.reading;

import org.jspecify.annotations.NullMarked;

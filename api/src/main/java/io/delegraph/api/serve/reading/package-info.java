/**
 * How answers rest on an epoch: which one was read for whom, what headers say of it, and when an answer that a client has
 * is still the answer.
 */
@NullMarked
package io.delegraph.api.serve.reading;

import org.jspecify.annotations.NullMarked;

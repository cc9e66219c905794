/** The Idempotency-Key of draft-ietf-httpapi-idempotency-key-header-07. */
@NullMarked
package io.delegraph.api.serve.idempotency;

import org.jspecify.annotations.NullMarked;

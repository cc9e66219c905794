/** Holds what the server answers against its own description. */
@NullMarked
package io.delegraph.api.serve.contract;

import org.jspecify.annotations.NullMarked;

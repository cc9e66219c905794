/** Who may call what: every operation by every kind of caller. */
@NullMarked
package io.delegraph.api.serve.access;

import org.jspecify.annotations.NullMarked;

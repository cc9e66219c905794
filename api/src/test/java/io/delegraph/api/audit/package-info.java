/** Tests of the audit. */
@NullMarked
package io.delegraph.api.audit;

import org.jspecify.annotations.NullMarked;

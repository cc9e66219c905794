/** Tests of the conformance suite, of its runner and its format. */
@NullMarked
package io.delegraph.api.conformance;

import org.jspecify.annotations.NullMarked;

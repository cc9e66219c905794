/** Tests of what is answered when something is wrong. */
@NullMarked
package io.delegraph.api.serve.problem;

import org.jspecify.annotations.NullMarked;

/**
 * What is wrong with a request or with us, as RFC 9457 problems. They quote nothing of a request.
 */
@NullMarked
package io.delegraph.api.serve.problem;

import org.jspecify.annotations.NullMarked;

/** Tests of the HTTP server. */
@NullMarked
package io.delegraph.api.serve;

import org.jspecify.annotations.NullMarked;

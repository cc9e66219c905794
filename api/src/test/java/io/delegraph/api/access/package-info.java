/** Tests of who may use the server. */
@NullMarked
package io.delegraph.api.access;

import org.jspecify.annotations.NullMarked;

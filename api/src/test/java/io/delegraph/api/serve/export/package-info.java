/** Tests of exports over HTTP. */
@NullMarked
package io.delegraph.api.serve.export;

import org.jspecify.annotations.NullMarked;

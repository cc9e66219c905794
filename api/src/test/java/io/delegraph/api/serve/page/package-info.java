/** Tests of the start page. */
@NullMarked
package io.delegraph.api.serve.page;

import org.jspecify.annotations.NullMarked;

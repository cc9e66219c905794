/** Tests of generated documentation. */
@NullMarked
package io.delegraph.api.docs;

import org.jspecify.annotations.NullMarked;

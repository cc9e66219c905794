/** Exports against the schemas that others publish. */
@NullMarked
package io.delegraph.api.export;

import org.jspecify.annotations.NullMarked;

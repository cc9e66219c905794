@NullMarked
package io.delegraph.api.serve.diff;

import org.jspecify.annotations.NullMarked;

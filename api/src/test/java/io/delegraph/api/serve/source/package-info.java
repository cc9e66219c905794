@NullMarked
package io.delegraph.api.serve.source;

import org.jspecify.annotations.NullMarked;

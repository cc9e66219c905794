@NullMarked
package io.delegraph.api.source;

import org.jspecify.annotations.NullMarked;

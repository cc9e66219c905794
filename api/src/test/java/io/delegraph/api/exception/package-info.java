@NullMarked
package io.delegraph.api.exception;

import org.jspecify.annotations.NullMarked;

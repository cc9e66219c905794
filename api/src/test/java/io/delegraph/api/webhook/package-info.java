@NullMarked
package io.delegraph.api.webhook;

import org.jspecify.annotations.NullMarked;

/** What callers see that are limited to zones. */
@NullMarked
package io.delegraph.api.zone;

import org.jspecify.annotations.NullMarked;

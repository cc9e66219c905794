/** Differences between scans. */
@NullMarked
package io.delegraph.api.diff;

import org.jspecify.annotations.NullMarked;

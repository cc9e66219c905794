/** Tests of the queue of scans and its spool. */
@NullMarked
package io.delegraph.api.job;

import org.jspecify.annotations.NullMarked;

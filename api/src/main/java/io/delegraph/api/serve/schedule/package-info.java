/** Schedules over HTTP, and the thread that keeps them. */
@NullMarked
package io.delegraph.api.serve.schedule;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.api.schedule;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.api.finding;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.api.serve.schedule;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.api.serve.finding;

import org.jspecify.annotations.NullMarked;

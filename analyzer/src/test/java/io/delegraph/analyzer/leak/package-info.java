@NullMarked
package io.delegraph.analyzer.leak;

import org.jspecify.annotations.NullMarked;

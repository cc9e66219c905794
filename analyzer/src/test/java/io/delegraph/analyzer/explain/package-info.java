@NullMarked
package io.delegraph.analyzer.explain;

import org.jspecify.annotations.NullMarked;

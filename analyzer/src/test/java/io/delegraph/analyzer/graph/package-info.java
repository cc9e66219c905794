@NullMarked
package io.delegraph.analyzer.graph;

import org.jspecify.annotations.NullMarked;

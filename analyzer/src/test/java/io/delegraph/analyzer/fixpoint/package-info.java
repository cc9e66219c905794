@NullMarked
package io.delegraph.analyzer.fixpoint;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.analyzer.chain.rollup;

import org.jspecify.annotations.NullMarked;

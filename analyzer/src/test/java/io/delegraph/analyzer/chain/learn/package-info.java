@NullMarked
package io.delegraph.analyzer.chain.learn;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.analyzer.chain;

import org.jspecify.annotations.NullMarked;

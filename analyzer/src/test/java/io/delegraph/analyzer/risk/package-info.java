@NullMarked
package io.delegraph.analyzer.risk;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.analyzer.rule;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.analyzer.rule.governance;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.analyzer.rule.delegation;

import org.jspecify.annotations.NullMarked;

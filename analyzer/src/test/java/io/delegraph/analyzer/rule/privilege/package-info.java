@NullMarked
package io.delegraph.analyzer.rule.privilege;

import org.jspecify.annotations.NullMarked;

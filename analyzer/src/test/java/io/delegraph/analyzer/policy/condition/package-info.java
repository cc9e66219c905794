@NullMarked
package io.delegraph.analyzer.policy.condition;

import org.jspecify.annotations.NullMarked;

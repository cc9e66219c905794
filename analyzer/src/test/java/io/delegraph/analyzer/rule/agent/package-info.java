@NullMarked
package io.delegraph.analyzer.rule.agent;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.analyzer.rule.credential;

import org.jspecify.annotations.NullMarked;

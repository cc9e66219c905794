@NullMarked
package io.delegraph.analyzer.rule.telemetry;

import org.jspecify.annotations.NullMarked;

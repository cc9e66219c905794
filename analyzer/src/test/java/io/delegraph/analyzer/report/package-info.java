@NullMarked
package io.delegraph.analyzer.report;

import org.jspecify.annotations.NullMarked;

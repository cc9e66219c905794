@NullMarked
package io.delegraph.analyzer.privilege;

import org.jspecify.annotations.NullMarked;

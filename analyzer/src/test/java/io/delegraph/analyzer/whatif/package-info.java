@NullMarked
package io.delegraph.analyzer.whatif;

import org.jspecify.annotations.NullMarked;

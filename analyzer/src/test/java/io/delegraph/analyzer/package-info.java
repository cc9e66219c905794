@NullMarked
package io.delegraph.analyzer;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.analyzer.credential;

import org.jspecify.annotations.NullMarked;

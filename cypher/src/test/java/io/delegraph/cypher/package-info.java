@NullMarked
package io.delegraph.cypher;

import org.jspecify.annotations.NullMarked;

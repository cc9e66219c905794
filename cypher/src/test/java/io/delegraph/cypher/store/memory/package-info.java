@NullMarked
package io.delegraph.cypher.store.memory;

import org.jspecify.annotations.NullMarked;

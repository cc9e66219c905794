@NullMarked
package io.delegraph.cypher.store.event;

import org.jspecify.annotations.NullMarked;

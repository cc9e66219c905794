@NullMarked
package io.delegraph.cypher.store.life;

import org.jspecify.annotations.NullMarked;

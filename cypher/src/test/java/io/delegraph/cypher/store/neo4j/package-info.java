@NullMarked
package io.delegraph.cypher.store.neo4j;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.delegraph.cypher.graph;

import org.jspecify.annotations.NullMarked;

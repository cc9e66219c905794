@NullMarked
package io.delegraph.cypher.query;

import org.jspecify.annotations.NullMarked;

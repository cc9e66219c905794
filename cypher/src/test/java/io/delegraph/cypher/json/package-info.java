@NullMarked
package io.delegraph.cypher.json;

import org.jspecify.annotations.NullMarked;

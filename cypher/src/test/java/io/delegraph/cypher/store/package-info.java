/** The contract of graph stores, as tests, with the fixtures for it. */
@NullMarked
package io.delegraph.cypher.store;

import org.jspecify.annotations.NullMarked;

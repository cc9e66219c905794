/** Neo4j Browser as a person sees it: a real Chromium on a real server, steered over its DevTools protocol. */
@NullMarked
package io.delegraph.api.browser;

import org.jspecify.annotations.NullMarked;

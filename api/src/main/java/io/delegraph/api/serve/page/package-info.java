/**
 * The start page: the saved questions, each with a link that puts its query into the editor of Neo4j Browser. It tells
 * nothing of the graph, so everybody on this machine may read it.
 *
 * <p>Not modelled: answers on the page itself, links to a Neo4j Browser that somebody else serves.
 */
@NullMarked
package io.delegraph.api.serve.page;

import org.jspecify.annotations.NullMarked;

/**
 * Claims of a token that somebody else decoded: of an introspection answer, an audit log, an authorisation server's own
 * record. May use {@code collector.parse} and {@code cypher.graph}.
 *
 * <p>Not modelled: signatures, and any claim that {@link io.delegraph.cypher.graph.event.TokenClaims} does not have: those
 * are left out without a word, because tokens carry claims of every vendor.
 */
@NullMarked
package io.delegraph.collector.parse.token;

import org.jspecify.annotations.NullMarked;

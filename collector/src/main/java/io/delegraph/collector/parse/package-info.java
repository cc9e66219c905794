/**
 * What every collector shares: JSON, YAML, TOML and JSON lines as small trees that know where each value stands. May use the
 * ports of {@code collector} and {@code cypher.graph}; knows no format.
 *
 * <p>Bad input never throws: it becomes a diagnostic, and what could be read is handed on. Nothing that is read is put
 * into a message, because a document may hold secrets. Memory is bounded by {@link JsonLimits}, not by the document.
 *
 * <p>Not modelled: YAML merge keys ({@code <<} is an ordinary key), YAML tags (each produces PARSE_UNEXPECTED_KIND),
 * comments, TOML in other encodings than UTF-8, JSON in other encodings than UTF-8, UTF-16 and UTF-32.
 */
@NullMarked
package io.delegraph.collector.parse;

import org.jspecify.annotations.NullMarked;

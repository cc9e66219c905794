/**
 * Reads {@code delegraph.facts/1}, the project's own input: what no export carries, one object per line or as a YAML list.
 * The published schema is {@code schema/delegraph.facts-1.schema.json}; it is written from {@link
 * io.delegraph.collector.facts.RecordType}, which the reader follows too.
 *
 * <p>May use {@code collector.parse} and {@code cypher.graph}.
 *
 * <p>Requests, approvals and calls are observations and declare nothing: whom they name is found when they are analysed.
 *
 * <p>Not modelled: systems, controls and evidence; each produces one FACTS_NOT_READ per type that says how many were left
 * out. Declarations in other documents: what a document names
 * and does not declare itself it creates, with the kind that the edge implies, even if another document declares it.
 */
@NullMarked
package io.delegraph.collector.facts;

import org.jspecify.annotations.NullMarked;

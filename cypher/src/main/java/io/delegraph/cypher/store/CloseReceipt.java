package io.delegraph.cypher.store;

/**
 * What closing did.
 *
 * @param gone  facts that a complete source no longer states
 * @param stale facts not seen again in an incomplete source
 */
public record CloseReceipt(long gone, long stale) {}

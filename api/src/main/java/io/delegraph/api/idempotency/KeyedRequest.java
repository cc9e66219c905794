package io.delegraph.api.idempotency;

/**
 * A request that carries a key.
 *
 * @param operation method and address as the API describes them
 * @param key       that the caller chose
 * @param sha256    of what was asked: address and body
 */
public record KeyedRequest(String caller, String operation, String key, String sha256) {}

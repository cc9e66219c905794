package io.delegraph.api.idempotency;

import java.util.Optional;

/**
 * What was answered.
 *
 * @param body empty when it held a secret, which is not kept
 */
public record Answered(int status, Optional<String> location, Optional<String> body) {}

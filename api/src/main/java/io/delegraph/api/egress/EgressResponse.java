package io.delegraph.api.egress;

import java.util.Optional;

/**
 * What came back; its body is of no interest to who tells of events.
 *
 * @param status     of HTTP
 * @param retryAfter the header of this name, if there was one
 */
public record EgressResponse(int status, Optional<String> retryAfter) {}

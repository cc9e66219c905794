package io.delegraph.analyzer.observed;

import java.time.Instant;

/**
 * Somebody who was seen presenting a credential.
 *
 * @param name  as the source says it
 * @param known whether what was collected says that it holds the credential; if not, who it is must be found out before the
 *              credential is revoked, or it was whoever took it
 * @param calls how often it was seen
 */
public record Presenter(String name, boolean known, long calls, Instant last) {}

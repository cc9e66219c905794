package io.delegraph.analyzer.rule;

/**
 * One entry of a published standard.
 *
 * @param id    with its year or version, such as {@code OWASP-NHI-2025:NHI5}
 * @param title as published
 */
public record Standard(String id, String title) {}

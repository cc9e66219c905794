package io.delegraph.cypher.graph;

import java.util.Objects;

/**
 * What became of one input document.
 *
 * @param uri          of the document, relative to the PATH that was scanned
 * @param collector    that read it; empty when none recognised it
 * @param records      that the document holds, of whatever unit its format counts in (principals, policies, lines)
 * @param accepted     records that became facts
 * @param rejected     records that did not; each has a diagnostic
 * @param completeness of the document
 */
public record InputReport(
        String uri, String collector, long records, long accepted, long rejected, Completeness completeness) {
    public InputReport {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(collector, "collector");
        Objects.requireNonNull(completeness, "completeness");
    }
}

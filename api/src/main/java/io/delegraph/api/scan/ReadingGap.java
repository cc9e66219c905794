package io.delegraph.api.scan;

import io.delegraph.collector.source.DocumentDigest;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Completeness;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why inputs that could be read may still not be all that they were: a folder whose mount is gone is an empty folder, and a
 * file that somebody is writing has no bytes yet.
 *
 * @param completeness FAILED when no document was recognised, PARTIAL when some were
 * @param reason       for people, without a full stop
 */
public record ReadingGap(Completeness completeness, String reason) {
    public ReadingGap {
        Objects.requireNonNull(completeness, "completeness");
        Objects.requireNonNull(reason, "reason");
    }

    /** What the documents of one reading leave open; the report is of them and of nothing else. */
    static Optional<ReadingGap> of(List<DocumentDigest> documents, CollectionReport report) {
        long recognised = report.inputs().stream()
                .filter(each -> !each.collector().isEmpty())
                .count();
        if (recognised == 0) {
            return Optional.of(
                    new ReadingGap(Completeness.FAILED, "Nothing that any collector recognises was found there"));
        }
        if (documents.stream().anyMatch(each -> each.bytes() == 0)) {
            return Optional.of(new ReadingGap(Completeness.PARTIAL, "A document is empty"));
        }
        return recognised < report.inputs().size()
                ? Optional.of(new ReadingGap(Completeness.PARTIAL, "No collector recognises one of the documents"))
                : Optional.empty();
    }
}

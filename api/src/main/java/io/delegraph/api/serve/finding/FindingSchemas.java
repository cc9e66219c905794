package io.delegraph.api.serve.finding;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import io.delegraph.api.finding.Acceptance;
import io.delegraph.api.finding.CaseStatus;
import io.delegraph.api.finding.Standing;
import io.delegraph.api.listing.CoverageDigest;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the writer of reports writes of findings, for the description of the API; tests hold each answer against it. */
final class FindingSchemas {
    private FindingSchemas() {}

    @Schema(name = "FindingPage")
    record FindingPage(
            long epoch,
            CoverageOf coverage,
            List<FindingItem> items,
            @Nullable String next,
            boolean truncated) {}

    @Schema(name = "FindingChangePage")
    record ChangePage(
            long epoch,
            CoverageOf coverage,
            List<ChangeItem> items,
            @Nullable String next,
            boolean truncated) {}

    @Schema(name = "FindingAnswer")
    record FindingAnswer(long epoch, CoverageOf coverage, FindingItem finding) {}

    @Schema(name = "FindingCoverage")
    record CoverageOf(boolean complete, List<SourceCoverage> sources, boolean truncated) {
        static CoverageOf of(CoverageDigest digest) {
            return new CoverageOf(
                    digest.complete(),
                    digest.sources().stream()
                            .map(each -> new SourceCoverage(each.source().value(), each.completeness(), each.reason()))
                            .toList(),
                    digest.truncated());
        }
    }

    @Schema(name = "FindingSourceCoverage")
    record SourceCoverage(String source, Completeness completeness, String reason) {}

    @Schema(name = "Finding")
    record FindingItem(
            String id,
            String rule,
            String title,
            Severity severity,
            double score,
            Truth truth,
            double confidence,

            @Schema(description = "What people decided, and where nobody did, what the scans say.")
            Standing status,

            List<SubjectItem> subjects,
            List<StepItem> path,
            Map<String, Double> measures,
            String explanation,
            String remediation,
            List<String> standards,

            @Schema(requiredMode = NOT_REQUIRED, description = "Who answers for what it is about.")
            Optional<String> owner,

            @Schema(requiredMode = NOT_REQUIRED) Optional<String> assignee,
            @Schema(requiredMode = NOT_REQUIRED) Optional<AcceptanceItem> acceptance,

            @Schema(description = "Whether the last scan found it on facts that it could check.")
            boolean verified,

            Instant firstSeen,
            Instant lastSeen,
            @Schema(description = "Why it stands there.") String why,
            Instant changedAt,

            @Schema(description = "Of the case; also its ETag.")
            long version,

            @Schema(requiredMode = NOT_REQUIRED) Optional<CeilingItem> ceiling) {}

    @Schema(name = "FindingSubject")
    record SubjectItem(String role, String id, String kind, String name) {}

    @Schema(name = "FindingStep")
    record StepItem(String from, String edge, String to, Truth truth, PlaceItem source) {}

    @Schema(name = "FindingPlace")
    record PlaceItem(String document, String pointer, int line) {}

    @Schema(name = "Acceptance")
    record AcceptanceItem(String owner, String reason, Instant expires, Acceptance.Origin origin) {}

    @Schema(name = "Ceiling")
    record CeilingItem(List<String> targets, Severity severity, Truth truth, double score) {}

    @Schema(name = "FindingChange")
    record ChangeItem(
            long sequence,
            @Schema(requiredMode = NOT_REQUIRED) Optional<CaseStatus> from,
            CaseStatus to,
            String why,
            String by,
            Instant at) {}
}

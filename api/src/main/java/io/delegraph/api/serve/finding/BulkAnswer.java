package io.delegraph.api.serve.finding;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.delegraph.api.finding.CaseDesk;
import io.delegraph.api.finding.CaseStatus;
import io.delegraph.api.finding.FindingCase;
import io.delegraph.api.listing.Published;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What became of a decision about several findings. */
@Schema(name = "BulkResult")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record BulkAnswer(long epoch, FindingSchemas.CoverageOf coverage, long changed, List<Item> items) {
    BulkAnswer {
        items = List.copyOf(items);
    }

    /** What became of one. */
    enum Outcome {
        CHANGED,
        REFUSED,
        NOT_FOUND,
        /** It could have been changed, but another could not, and all were meant or none. */
        UNTOUCHED
    }

    /** One finding. */
    @Schema(name = "BulkItem")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Item(
            String id,
            Outcome outcome,
            @Schema(requiredMode = NOT_REQUIRED) Optional<CaseStatus> status,
            @Schema(requiredMode = NOT_REQUIRED) Optional<Long> version,

            @Schema(requiredMode = NOT_REQUIRED, description = "Type of the problem, when refused.")
            Optional<String> problem,

            @Schema(requiredMode = NOT_REQUIRED, description = "Why it was refused, for people.")
            Optional<String> detail) {
        static Item missing(String id) {
            return bare(id, Outcome.NOT_FOUND);
        }

        static Item untouched(String id) {
            return bare(id, Outcome.UNTOUCHED);
        }

        static Item of(CaseDesk.Result result) {
            if (result.refused().isPresent()) {
                return new Item(
                        result.finding(),
                        Outcome.REFUSED,
                        Optional.empty(),
                        Optional.empty(),
                        result.refused().map(DecisionRefusedHandler::type).map(type -> type.uri()),
                        result.refused().map(refused -> Objects.requireNonNullElse(refused.getMessage(), "")));
            }
            return result.after()
                    .map(after -> new Item(
                            result.finding(),
                            Outcome.CHANGED,
                            result.after().map(FindingCase::status),
                            result.after().map(FindingCase::version),
                            Optional.empty(),
                            Optional.empty()))
                    .orElseGet(() -> untouched(result.finding()));
        }

        private static Item bare(String id, Outcome outcome) {
            return new Item(id, outcome, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    static BulkAnswer of(Published published, List<Item> items) {
        long changed =
                items.stream().filter(item -> item.outcome() == Outcome.CHANGED).count();
        return new BulkAnswer(published.epoch(), FindingSchemas.CoverageOf.of(published.coverage()), changed, items);
    }
}

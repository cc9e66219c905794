package io.delegraph.api.serve.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.delegraph.api.finding.CaseDecision;
import io.delegraph.api.finding.CeilingLimits;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody decides, as it is sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Decision", description = "What is decided. Which fields are needed depends on the action.")
record DecisionBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Action action,

        @Schema(description = "Of 'assign': who is on it.") @Nullable String assignee,

        @Schema(description = "Of 'accept': who answers for it.") @Nullable String owner,

        @Schema(description = "Needed for all but 'assign'.") @Nullable String reason,

        @Schema(description = "Of 'accept': from when on it no longer holds.", format = "date-time") @Nullable String expires,

        @Schema(description = "Of 'accept': what the finding must not exceed to be accepted.") @Nullable CeilingBody ceiling) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    /** What can be done. */
    enum Action {
        ASSIGN,
        ACCEPT,
        RESOLVE,
        FALSE_POSITIVE,
        REOPEN
    }

    /**
     * The decision.
     *
     * @throws Problem when something is missing, or does not belong to the action
     */
    CaseDecision decision() {
        if (action == null) {
            throw invalid("'action' is missing.");
        }
        return switch (action) {
            case ASSIGN -> {
                requireNone(owner, expires, ceiling);
                yield new CaseDecision.Assign(
                        name(assignee, "assignee"), reason == null ? "" : text(reason, "reason", LONGEST_TEXT));
            }
            case ACCEPT -> {
                requireNone(assignee);
                yield new CaseDecision.Accept(
                        name(owner, "owner"),
                        given(),
                        expiry(),
                        Optional.ofNullable(ceiling).map(CeilingBody::limits).orElse(CeilingLimits.NONE));
            }
            case RESOLVE -> {
                requireNone(assignee, owner, expires, ceiling);
                yield new CaseDecision.Resolve(given());
            }
            case FALSE_POSITIVE -> {
                requireNone(assignee, owner, expires, ceiling);
                yield new CaseDecision.FalsePositive(given());
            }
            case REOPEN -> {
                requireNone(assignee, owner, expires, ceiling);
                yield new CaseDecision.Reopen(given());
            }
        };
    }

    private Instant expiry() {
        try {
            return Instant.parse(text(expires, "expires", LONGEST_NAME));
        } catch (DateTimeParseException e) {
            throw invalid("'expires' has to be an instant such as 2026-12-31T00:00:00Z.");
        }
    }

    private String given() {
        return text(reason, "reason", LONGEST_TEXT);
    }

    private static String name(@Nullable String value, String field) {
        return text(value, field, LONGEST_NAME);
    }

    private static String text(@Nullable String value, String field, int longest) {
        if (value == null || value.isBlank() || value.length() > longest || hasControls(value)) {
            throw invalid("'" + field + "' has to be a text of at most " + longest + " characters.");
        }
        return value.strip();
    }

    private static boolean hasControls(String value) {
        return value.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n');
    }

    private static void requireNone(@Nullable Object... fields) {
        if (Stream.of(fields).anyMatch(field -> field != null)) {
            throw invalid("There is a field that does not belong to the action.");
        }
    }

    private static Problem invalid(String sentence) {
        return new Problem(ProblemType.INVALID_REQUEST, sentence);
    }
}

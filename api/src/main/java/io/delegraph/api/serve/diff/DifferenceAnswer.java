package io.delegraph.api.serve.diff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * The form of what {@link io.delegraph.api.export.json.DifferenceJson} writes.
 *
 * @param removed ids of facts that are no longer stated, or otherwise
 * @param added   ids of facts that are new, or stated otherwise
 */
@Schema(name = "Difference")
record DifferenceAnswer(
        String from,
        String to,
        String closure,
        List<String> removed,
        List<String> added,
        List<PrincipalAnswer> principals,
        List<FindingChangeAnswer> findings) {
    /** What one principal gains and loses, and by which facts. */
    @Schema(name = "PrincipalChange")
    record PrincipalAnswer(String principal, List<String> by, List<PrivilegeChangeAnswer> changes) {}

    /**
     * One of its privileges.
     *
     * @param before DEFINITE, CONDITIONAL, UNKNOWN or NO
     */
    @Schema(name = "PrivilegeChange")
    record PrivilegeChangeAnswer(
            String resource, List<String> levels, List<String> actions, String before, String after) {}

    /** What became of a finding; {@code before} or {@code after} is empty when it was or is not there. */
    @Schema(name = "FindingChange")
    record FindingChangeAnswer(
            String change,
            String id,
            String rule,
            String title,
            String subject,
            JudgementAnswer before,
            JudgementAnswer after) {}

    /** How sure and how bad. */
    @Schema(name = "Judgement")
    record JudgementAnswer(Optional<String> severity, Optional<String> truth, Optional<Double> score) {}
}

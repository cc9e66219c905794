package io.delegraph.api.serve.question;

import io.delegraph.api.serve.answer.Place;
import io.delegraph.cypher.graph.Truth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a credential that leaked.
 *
 * @param because why nothing is known; else empty
 */
public record LeakAnswer(boolean known, String because, List<Leak> credentials) {
    /** One secret: where it lies, what it can do and did, whom revoking it breaks, what to do in which order. */
    public record Leak(
            String credential,
            String name,
            List<String> names,
            List<Holding> holders,
            List<Exposure> exposures,
            List<String> identities,
            List<String> onward,
            String gap,
            List<PrivilegeItem> privileges,
            Observed observed,
            List<Affected> affected,
            List<Measure> steps) {}

    /** Who holds it, and for which clients and tool. */
    public record Holding(
            String unit,
            String unitName,
            String node,
            List<String> clients,
            String tool,
            String slot,
            Truth truth,
            Place source) {}

    /** A place where others can read it. */
    public record Exposure(String place, String name, String visibility, String holder, Place source) {}

    /** Who works no more once it is revoked, and what remains. */
    public record Affected(String unit, String name, List<String> clients, String remaining) {}

    /** What to do. */
    public record Measure(
            int number,
            String action,
            String what,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Place> source) {}

    /** What was seen of it; {@code privileges} are what it could do {@code then}, when it was last seen. */
    public record Observed(
            String name,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> id,

            long calls,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Instant> first,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Instant> last,

            List<Done> done,
            List<Errand> chains,
            boolean truncated,
            List<Presenter> presenters,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Instant> then,

            List<PrivilegeItem> privileges) {}

    /** Who presented it. */
    public record Presenter(String name, boolean known, long calls, Instant last) {}

    /** What was done with it, and how often. */
    public record Done(
            String part,
            String actor,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> subject,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> credential,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> tool,

            String action,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> resource,

            String outcome,
            Map<String, List<String>> attributes,
            long count,
            Instant first,
            Instant last,
            List<String> chains,
            Place source) {}

    /** In which chain, and what was asked there. */
    public record Errand(String chain, List<Request> requests) {}

    /** What somebody asked for. */
    public record Request(
            String basis,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> subject,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> agent,

            String purpose,
            List<Allowance> approved,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> template,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> approver,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> ticket,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Instant> at,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Instant> expiresAt,

            Place source) {}

    /** What was allowed. */
    public record Allowance(String action, String resource, Map<String, List<String>> attributes) {}
}

package io.delegraph.api.serve.key;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.delegraph.api.access.NewKey;
import io.delegraph.api.access.Role;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key that is wished for.
 *
 * @param zones     all when absent or empty
 * @param expiresAt never when absent
 */
@Schema(name = "NewKey")
record KeyRequest(
        @Nullable String name,

        @Schema(pattern = "viewer|analyst|collector|admin") @Nullable String role,

        @Nullable List<String> zones,
        @Schema(format = "date-time") @Nullable String expiresAt) {
    @JsonCreator
    KeyRequest {}

    /**
     * The wish in our terms.
     *
     * @throws Problem when something is missing or cannot be
     */
    NewKey wish() {
        try {
            List<String> named = Objects.requireNonNullElse(zones, List.of());
            if (named.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("'zones' has to be a list of names.");
            }
            return new NewKey(
                    Objects.requireNonNullElse(name, ""),
                    known(role),
                    Set.copyOf(named),
                    Optional.ofNullable(expiresAt).map(Instant::parse));
        } catch (DateTimeParseException e) {
            throw new Problem(ProblemType.INVALID_REQUEST, "'expiresAt' has to look like 2030-01-31T00:00:00Z.");
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemType.INVALID_REQUEST, Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private static Role known(@Nullable String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.text().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("'role' has to be one of viewer, analyst, collector and admin."));
    }
}

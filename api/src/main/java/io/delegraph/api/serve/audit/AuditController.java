package io.delegraph.api.serve.audit;

import io.delegraph.api.audit.AuditLog;
import io.delegraph.api.audit.AuditReading;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.AllZones;
import io.delegraph.api.serve.security.Roles;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Shows the audit. */
@Controller("/api/v1/audit")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Path file;

    AuditController(HttpSettings settings) {
        this.file = AuditLog.file(settings.data());
    }

    @Get
    @Operation(operationId = "listAudit", summary = "Who changed what, in the order in which it was done.")
    AuditPage list(
            Authentication authentication, @QueryValue Optional<String> cursor, @QueryValue Optional<String> limit) {
        AllZones.require(authentication);
        long after =
                cursor.map(text -> number(text, ProblemType.INVALID_CURSOR)).orElse(0L);
        long most =
                limit.map(text -> number(text, ProblemType.INVALID_PARAMETER)).orElse((long) USUAL);
        if (most < 1 || most > MOST) {
            throw new Problem(ProblemType.INVALID_PARAMETER, "'limit' has to be 1 to " + MOST + ".");
        }
        try {
            return AuditPage.of(AuditReading.of(file, after, (int) most));
        } catch (IOException e) {
            throw new Problem(ProblemType.INTERNAL, "The audit cannot be read.");
        }
    }

    private static long number(String text, ProblemType otherwise) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Problem(otherwise);
        }
    }
}

package io.delegraph.api.serve.schedule;

import io.delegraph.api.access.Caller;
import io.delegraph.api.schedule.PastFiring;
import io.delegraph.api.schedule.Schedule;
import io.delegraph.api.schedule.SqlSchedules;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.Callers;
import io.delegraph.api.serve.security.Roles;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Schedules. They read what is registered, so whoever may start scans may have them. */
@Controller("/api/v1/schedules")
@Secured(Roles.ANALYST)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScheduleController {
    private static final int PAGE = 200;

    private final SqlSchedules schedules;
    private final VisibleSchedules visible;
    private final Clock clock;

    ScheduleController(SqlSchedules schedules, VisibleSchedules visible, Clock clock) {
        this.schedules = schedules;
        this.visible = visible;
        this.clock = clock;
    }

    @Get
    @Secured(Roles.VIEWER)
    @Operation(operationId = "listSchedules", summary = "Schedules, and when they are due next.")
    SchedulePage list(Authentication authentication, @QueryValue Optional<String> cursor) {
        List<Schedule> rest = visible.list(Callers.of(authentication)).stream()
                .filter(each -> each.name().compareTo(cursor.orElse("")) > 0)
                .toList();
        List<Schedule> shown = rest.subList(0, Math.min(PAGE, rest.size()));
        Optional<String> next =
                rest.size() > PAGE ? Optional.of(rest.get(PAGE - 1).name()) : Optional.empty();
        return new SchedulePage(shown.stream().map(this::answer).toList(), next, false);
    }

    @Get("/{name}")
    @Secured(Roles.VIEWER)
    @Operation(operationId = "getSchedule", summary = "One schedule.")
    ScheduleAnswer get(Authentication authentication, @PathVariable String name) {
        return answer(visible.get(name, Callers.of(authentication)));
    }

    @Get("/{name}/firings")
    @Secured(Roles.VIEWER)
    @Operation(operationId = "listFirings", summary = "What became of the times at which a schedule was due.")
    FiringPage firings(Authentication authentication, @PathVariable String name, @QueryValue Optional<String> cursor) {
        Schedule schedule = visible.get(name, Callers.of(authentication));
        List<FiringAnswer> listed = schedules.history(schedule, before(cursor), PAGE + 1).stream()
                .map(FiringAnswer::of)
                .toList();
        List<FiringAnswer> shown = listed.subList(0, Math.min(PAGE, listed.size()));
        Optional<String> next = listed.size() > PAGE
                ? Optional.of(Long.toString(shown.get(PAGE - 1).due().toEpochMilli()))
                : Optional.empty();
        return new FiringPage(shown, next, false);
    }

    private static Instant before(Optional<String> cursor) {
        if (cursor.filter(text -> !text.matches("\\d{1,15}")).isPresent()) {
            throw new Problem(ProblemType.INVALID_CURSOR);
        }
        return Instant.ofEpochMilli(cursor.map(Long::parseLong).orElse(Long.MAX_VALUE));
    }

    @Post
    @Operation(operationId = "createSchedule", summary = "Scan registered sources by time.")
    @ApiResponse(
            responseCode = "201",
            description = "It is kept from now on; Location says where.",
            content = @Content(schema = @Schema(implementation = ScheduleAnswer.class)))
    HttpResponse<ScheduleAnswer> create(Authentication authentication, @Body ScheduleRequest request) {
        String name = request.name()
                .orElseThrow(() -> new Problem(ProblemType.INVALID_REQUEST, "A schedule needs a 'name'."));
        Schedule schedule = visible.checked(request, newId(), name, Callers.of(authentication));
        if (!schedules.add(schedule, clock.instant())) {
            throw new Problem(ProblemType.NAME_TAKEN);
        }
        return HttpResponse.created(answer(schedule), URI.create("/api/v1/schedules/" + name));
    }

    @Put("/{name}")
    @Operation(operationId = "putSchedule", summary = "Keep a schedule under this name, in place of one that has it.")
    ScheduleAnswer put(Authentication authentication, @PathVariable String name, @Body ScheduleRequest request) {
        Caller caller = Callers.of(authentication);
        Schedule schedule = visible.checked(request, newId(), name, caller);
        return schedules.add(schedule, clock.instant())
                ? answer(schedule)
                : changed(request, visible.get(name, caller), caller);
    }

    @Patch("/{name}")
    @Operation(operationId = "patchSchedule", summary = "Change what is given, such as pausing a schedule.")
    ScheduleAnswer patch(Authentication authentication, @PathVariable String name, @Body ScheduleRequest request) {
        Caller caller = Callers.of(authentication);
        Schedule old = visible.get(name, caller);
        return changed(request.over(old), old, caller);
    }

    private ScheduleAnswer changed(ScheduleRequest request, Schedule old, Caller caller) {
        Schedule schedule = visible.checked(request, old.id(), old.name(), caller);
        schedules.replace(schedule, clock.instant());
        return answer(schedule);
    }

    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSchedule", summary = "Remove a schedule with its history. Its scans stay.")
    void delete(Authentication authentication, @PathVariable String name) {
        schedules.remove(visible.get(name, Callers.of(authentication)));
    }

    private ScheduleAnswer answer(Schedule schedule) {
        List<PastFiring> last = schedules.history(schedule, Instant.ofEpochMilli(Long.MAX_VALUE), 1);
        return ScheduleAnswer.of(schedule, last.stream().findFirst(), clock.instant());
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}

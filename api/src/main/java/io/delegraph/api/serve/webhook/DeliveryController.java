package io.delegraph.api.serve.webhook;

import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.AllZones;
import io.delegraph.api.serve.security.Roles;
import io.delegraph.api.webhook.Delivery;
import io.delegraph.api.webhook.Dispatcher;
import io.delegraph.api.webhook.Sample;
import io.delegraph.api.webhook.SqlOutbox;
import io.delegraph.api.webhook.SqlRoutes;
import io.delegraph.api.webhook.SqlWebhooks;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What webhooks were told, and where the estate file sends findings. */
@Controller("/api/v1")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeliveryController {
    private static final int USUAL_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1_000;

    private final WebhookDesk desk;
    private final SqlWebhooks webhooks;
    private final SqlOutbox outbox;
    private final SqlRoutes routes;
    private final Dispatcher dispatcher;
    private final Clock clock = Clock.systemUTC();

    DeliveryController(
            WebhookDesk desk, SqlWebhooks webhooks, SqlOutbox outbox, SqlRoutes routes, Dispatcher dispatcher) {
        this.desk = desk;
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.routes = routes;
        this.dispatcher = dispatcher;
    }

    @Get("/webhooks/{id}/deliveries{?state,limit,cursor}")
    @Operation(operationId = "listWebhookDeliveries", summary = "What a webhook was and is to be told, newest first.")
    DeliveryList list(
            Authentication authentication,
            @PathVariable String id,
            @QueryValue Optional<String> state,
            @QueryValue Optional<String> limit,
            @QueryValue Optional<String> cursor) {
        AllZones.require(authentication);
        int most = limit.map(DeliveryController::limit).orElse(USUAL_LIMIT);
        long before = cursor.map(DeliveryController::place).orElse(Long.MAX_VALUE);
        List<Delivery> found = outbox.list(desk.find(id).id(), state.map(DeliveryController::state), before, most + 1);
        return DeliveryList.of(found, most);
    }

    @Post("/webhooks/{id}/test")
    @Operation(operationId = "testWebhook", summary = "Send a sample now, and say what became of it.")
    DeliveryView test(Authentication authentication, @PathVariable String id) {
        AllZones.require(authentication);
        String event = "test_" + UUID.randomUUID();
        return DeliveryView.of(dispatcher.test(desk.find(id), Sample.test(event, clock.instant())));
    }

    @Post("/webhooks/{id}/deliveries/{event}/redeliver")
    @Status(HttpStatus.ACCEPTED)
    @Operation(operationId = "redeliverWebhookEvent", summary = "Let the delivery of an event begin anew.")
    DeliveryView redeliver(Authentication authentication, @PathVariable String id, @PathVariable String event) {
        AllZones.require(authentication);
        outbox.redeliver(desk.find(id).id(), event, clock.instant());
        return outbox.find(id, event)
                .map(DeliveryView::of)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "This webhook has no such event."));
    }

    @Get("/webhook-routes")
    @Operation(operationId = "listWebhookRoutes", summary = "Where the estate file that was read last sends findings.")
    RouteList routes(Authentication authentication) {
        AllZones.require(authentication);
        Set<String> enabled = webhooks.list().stream()
                .filter(webhook -> webhook.definition().enabled())
                .map(webhook -> webhook.definition().name())
                .collect(Collectors.toSet());
        return new RouteList(
                routes.list().stream()
                        .map(route -> new RouteList.Item(
                                route.owner(), route.webhook(), route.contact(), enabled.contains(route.webhook())))
                        .toList(),
                false);
    }

    private static int limit(String text) {
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER, "'limit' has to be a number from 1 to " + LARGEST_LIMIT + ".");
        }
        return limit;
    }

    private static long place(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new Problem(ProblemType.INVALID_CURSOR);
        }
        return Long.parseLong(text);
    }

    private static Delivery.State state(String text) {
        return Arrays.stream(Delivery.State.values())
                .filter(known -> known.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() ->
                        new Problem(ProblemType.INVALID_PARAMETER, "'state' is one of waiting, delivered, dead."));
    }
}

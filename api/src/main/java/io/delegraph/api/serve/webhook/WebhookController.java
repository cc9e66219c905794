package io.delegraph.api.serve.webhook;

import io.delegraph.api.serve.security.AllZones;
import io.delegraph.api.serve.security.Roles;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;

/** Who is told of what. A webhook hears of every zone, so only administrators of all zones have to do with them. */
@Controller("/api/v1/webhooks")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookController {
    private final WebhookDesk desk;

    WebhookController(WebhookDesk desk) {
        this.desk = desk;
    }

    @Get
    @Operation(operationId = "listWebhooks", summary = "All webhooks.")
    WebhookList list(Authentication authentication) {
        AllZones.require(authentication);
        return new WebhookList(desk.list(), false);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createWebhook", summary = "Add a webhook; its signing secret is shown once.")
    HttpResponse<WebhookWithSecret> create(Authentication authentication, @Body WebhookRequest request) {
        AllZones.require(authentication);
        WebhookWithSecret added = desk.add(request);
        return HttpResponse.created(
                added, URI.create("/api/v1/webhooks/" + added.webhook().id()));
    }

    @Get("/{id}")
    @Operation(operationId = "getWebhook", summary = "A webhook, without its secrets.")
    WebhookView get(Authentication authentication, @PathVariable String id) {
        AllZones.require(authentication);
        return desk.view(desk.find(id));
    }

    @Put("/{id}")
    @Operation(
            operationId = "replaceWebhook",
            summary = "Write a webhook anew; 'url' and 'headers' stay where they are left out.")
    WebhookView replace(Authentication authentication, @PathVariable String id, @Body WebhookRequest request) {
        AllZones.require(authentication);
        return desk.replace(id, request);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteWebhook", summary = "Remove a webhook, with everything that waits for it.")
    void delete(Authentication authentication, @PathVariable String id) {
        AllZones.require(authentication);
        desk.remove(id);
    }

    @Post("/{id}/secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "A new signing secret, shown once; the old one signs too for a day.")
    WebhookWithSecret rotate(Authentication authentication, @PathVariable String id) {
        AllZones.require(authentication);
        return desk.rotate(id);
    }
}

package io.delegraph.api.serve.openapi;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves the description; it holds nothing of the graph, so everybody may read it. */
@Hidden
@Controller("/openapi.yml")
@Secured(SecurityRule.IS_ANONYMOUS)
final class OpenApiController {
    private final String description = Description.read().text();

    @Get(produces = "application/yaml")
    String show() {
        return description;
    }
}

package io.delegraph.api.serve.openapi;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the description says of the API as a whole; read when Delegraph is built. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Delegraph",
                        version = "v1",
                        description = "What an AI agent, a service account or a person can really do, along every"
                                + " delegation path.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        name = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The admin token, an API key or an access token of the configured issuer.")
final class Definition {
    private Definition() {}
}

package io.delegraph.api.serve.question;

import io.delegraph.api.export.json.PageJson;
import io.delegraph.api.listing.Page;
import io.delegraph.api.listing.PageRequest;
import io.delegraph.api.listing.Published;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.reading.Parameters;
import io.delegraph.api.serve.reading.Reader;
import io.delegraph.api.serve.security.Roles;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;

/** Delegation chains that were seen. */
@Controller("/api/v1/chains")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
final class ChainController {
    private final Reader reader;
    private final Chains chains;

    ChainController(Reader reader, Chains chains) {
        this.reader = reader;
        this.chains = chains;
    }

    @Get
    @Operation(
            operationId = "listChains",
            summary = "Observed delegation chains, by name; one of them with 'chain', which may be the id of a call.")
    @ApiResponse(
            responseCode = "200",
            description = "A page; with 'chain' its only item is that chain.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChainPage.class)))
    String chains(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue Optional<String> chain,
            @QueryValue Optional<String> limit,
            @QueryValue Optional<String> cursor) {
        PageRequest page = Parameters.page(limit, cursor);
        Optional<String> name = chain.map(given -> Parameters.name("chain", Optional.of(given)));
        Published seen = reader.read(request, authentication);
        Page<String> listed = name.map(one -> page.of(seen, "chain " + one, chains.one(one, seen)))
                .orElseGet(() -> page.of(seen, "chains", chains.list(seen)));
        return JsonBody.of(writer -> PageJson.written(listed, writer));
    }
}

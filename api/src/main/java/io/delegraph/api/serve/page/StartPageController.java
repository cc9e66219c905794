package io.delegraph.api.serve.page;

import io.delegraph.api.wiring.OpenStore;
import io.delegraph.cypher.query.QueryCatalog;
import io.delegraph.cypher.server.RunningServer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** {@code GET /}: the start page, made once. */
@Controller("/")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class StartPageController {
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(StartPage.STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String page;

    StartPageController(OpenStore store) {
        this.page = new StartPage(QueryCatalog.bundled(), store.server().map(RunningServer::browserUri)).html();
    }

    /** The page. */
    @Get(produces = MediaType.TEXT_HTML + ";charset=utf-8")
    HttpResponse<String> show() {
        return HttpResponse.ok(page).header("Content-Security-Policy", POLICY);
    }

    private static String sha256(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}

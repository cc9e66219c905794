package io.delegraph.api.serve.security.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.delegraph.api.access.TokenIssuer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.time.Duration;

/**
 * The keys that an issuer publishes: kept for minutes, asked for again when a token names another one, but not more often
 * than the pause allows, so that tokens with made-up key ids cannot make us hammer it.
 */
final class IssuerKeys {
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int PATIENCE_IN_MILLISECONDS = 3_000;
    private static final int LARGEST = 1 << 18;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private IssuerKeys() {}

    /** Takes what stands at an address, without being sent elsewhere. */
    private static final class Retriever extends DefaultResourceRetriever {
        Retriever() {
            super(PATIENCE_IN_MILLISECONDS, PATIENCE_IN_MILLISECONDS, LARGEST);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(address);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }

    /**
     * Finds where the keys are.
     *
     * @param pause at least so long between two questions
     * @throws IOException when the issuer does not answer, or describes somebody else
     */
    static JWKSource<SecurityContext> of(TokenIssuer issuer, Duration pause) throws IOException {
        Retriever retriever = new Retriever();
        String base = issuer.issuer().toString().replaceAll("/$", "");
        JsonNode described = new JsonMapper()
                .readTree(retriever
                        .retrieveResource(URI.create(base + DISCOVERY).toURL())
                        .getContent());
        if (!described.path("issuer").asText().equals(issuer.issuer().toString())) {
            throw new IOException("The issuer describes itself under another name");
        }
        URI keys = address(described.path("jwks_uri").asText());
        return JWKSourceBuilder.create(keys.toURL(), retriever)
                .cache(KEPT.toMillis(), PATIENCE_IN_MILLISECONDS * 2L)
                .refreshAheadCache(false)
                .rateLimited(pause.toMillis())
                .outageTolerant(KEPT.multipliedBy(12).toMillis())
                .build();
    }

    private static URI address(String text) throws IOException {
        try {
            URI keys = URI.create(text);
            if (TokenIssuer.isSafe(keys)) {
                return keys;
            }
        } catch (IllegalArgumentException none) {
            // Refused like an address that is not safe.
        }
        throw new IOException("The issuer names no safe address for its keys");
    }
}

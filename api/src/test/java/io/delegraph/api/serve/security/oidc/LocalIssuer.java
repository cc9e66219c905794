package io.delegraph.api.serve.security.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.delegraph.api.access.Role;
import io.delegraph.api.access.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID issuer on this machine. */
final class LocalIssuer implements AutoCloseable {
    static final String AUDIENCE = "delegraph";

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger described = new AtomicInteger();
    private RSAKey key = newKey("first");
    private String name;

    LocalIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        name = "http://127.0.0.1:" + server.getAddress().getPort();
        serve("/.well-known/openid-configuration", () -> {
            described.incrementAndGet();
            return "{\"issuer\":\"" + name + "\",\"jwks_uri\":\"" + uri() + "/keys\"}";
        });
        serve("/keys", () -> {
            asked.incrementAndGet();
            return new JWKSet(key.toPublicJWK()).toString();
        });
        server.start();
    }

    private void serve(String path, java.util.function.Supplier<String> text) {
        server.createContext(path, exchange -> {
            byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int asked() {
        return asked.get();
    }

    /** How often somebody asked where the keys are. */
    int described() {
        return described.get();
    }

    RSAKey key() {
        return key;
    }

    void rotate(RSAKey other) {
        key = other;
    }

    void callItself(String other) {
        name = other;
    }

    TokenIssuer trusted(Optional<String> zoneClaim) {
        return new TokenIssuer(
                URI.create(uri()),
                AUDIENCE,
                "realm.roles",
                Map.of("soc", Role.ANALYST, "readers", Role.VIEWER, "platform", Role.ADMIN),
                zoneClaim);
    }

    /** Claims that are accepted. */
    JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience(AUDIENCE)
                .subject("mara")
                .claim("realm", Map.of("roles", List.of("readers", "soc", "unknown")))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    static String sign(JWTClaimsSet claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

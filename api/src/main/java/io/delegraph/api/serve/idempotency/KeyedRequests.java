package io.delegraph.api.serve.idempotency;

import io.delegraph.api.idempotency.KeyedRequest;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.Mutations;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Which requests carry a key that is ours to look after. */
@Singleton
final class KeyedRequests {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;
    /** Keeps its keys itself. */
    private static final String SCANS = "/api/v1/scans";

    /**
     * The request in our terms; empty when it carries no key, or none of ours.
     *
     * @throws Problem when the key is too long to be kept
     */
    Optional<KeyedRequest> of(HttpRequest<?> request) {
        Optional<String> key = request.getHeaders().findFirst(HEADER).filter(text -> !text.isBlank());
        Optional<String> operation = Mutations.operation(request);
        Optional<Authentication> caller = request.getUserPrincipal(Authentication.class);
        if (request.getMethod() != HttpMethod.POST
                || key.isEmpty()
                || operation.isEmpty()
                || caller.isEmpty()
                || request.getPath().equals(SCANS)) {
            return Optional.empty();
        }
        if (key.get().length() > LONGEST) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST, HEADER + " has to be at most " + LONGEST + " characters long.");
        }
        return Optional.of(new KeyedRequest(caller.get().getName(), operation.get(), key.get(), sha256(request)));
    }

    /** Of address and body; of what is no JSON and may be large, of the address only. */
    private static String sha256(HttpRequest<?> request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getUri() + "\n").getBytes(StandardCharsets.UTF_8));
            boolean small = request.getContentType()
                    .filter(type -> type.matches(MediaType.APPLICATION_JSON_TYPE))
                    .isPresent();
            if (small && request instanceof ServerHttpRequest<?> received) {
                digest.update(body(received));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }

    private static byte[] body(ServerHttpRequest<?> request) {
        try (CloseableByteBody copy = request.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
                CloseableAvailableByteBody whole = copy.buffer().join()) {
            return whole.toByteArray();
        }
    }
}

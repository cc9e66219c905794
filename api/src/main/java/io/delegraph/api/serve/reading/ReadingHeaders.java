package io.delegraph.api.serve.reading;

import io.delegraph.api.listing.Published;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.serve.security.Callers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;

/** Names on every answer the epoch and the coverage that it rests on, and its tag if it has one. */
@ServerFilter("/api/v1/**")
final class ReadingHeaders {
    static final String READ = "delegraph.read";
    static final String TAG = "delegraph.tag";
    private static final int FIRST_REFUSAL = 400;

    private final PublishedGraph graph;

    ReadingHeaders(PublishedGraph graph) {
        this.graph = graph;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        read(request).ifPresent(seen -> {
            response.getHeaders().set("Delegraph-Epoch", Long.toString(seen.epoch()));
            response.getHeaders().set("Delegraph-Coverage", seen.coverage().text());
        });
        if (response.code() < FIRST_REFUSAL) {
            request.getAttribute(TAG, AnswerTag.class)
                    .ifPresent(tag -> response.getHeaders().set(HttpHeaders.ETAG, tag.text()));
        }
    }

    // What an answer read, or else what stands as far as it is known without work: this runs on the event loop, also
    // for
    // answers that refuse.
    private Optional<Published> read(HttpRequest<?> request) {
        return request.getAttribute(READ, Published.class)
                .or(() -> request.getUserPrincipal(Authentication.class)
                        .flatMap(authentication ->
                                graph.peek().flatMap(whole -> whole.seenAlreadyBy(Callers.of(authentication)))));
    }
}

package io.delegraph.api.serve.reading;

import io.delegraph.api.access.Caller;
import io.delegraph.api.listing.Published;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.serve.security.Callers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;

/** Reads the last epoch for a request, as its caller sees it. What was read is named in the headers of the answer. */
@Singleton
public final class Reader {
    private final PublishedGraph graph;

    Reader(PublishedGraph graph) {
        this.graph = graph;
    }

    /** For an answer that depends on more than the epoch. */
    public Published read(HttpRequest<?> request, Authentication authentication) {
        Published seen = graph.read().seenBy(Callers.of(authentication));
        request.setAttribute(ReadingHeaders.READ, seen);
        return seen;
    }

    /**
     * For an answer that depends on nothing but the epoch, the request's path and query, and the caller's zones.
     *
     * @throws NotModified when the client has this answer
     */
    public Published readUnlessKnown(HttpRequest<?> request, Authentication authentication) {
        Published seen = read(request, authentication);
        Caller caller = Callers.of(authentication);
        AnswerTag tag = AnswerTag.of(seen, request.getUri(), caller);
        request.setAttribute(ReadingHeaders.TAG, tag);
        if (tag.isAmong(request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH))) {
            throw new NotModified();
        }
        return seen;
    }
}

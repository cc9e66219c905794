package io.delegraph.api.serve.question;

import io.delegraph.api.listing.Published;
import io.delegraph.api.question.EpochAnalyses;
import io.delegraph.api.question.SeenQuestions;
import io.delegraph.api.serve.reading.Reader;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;

/** Takes questions: finds the epoch, as the caller sees it, and its analyses. */
@Singleton
final class Desk {
    private final Reader reader;
    private final EpochAnalyses analyses;

    Desk(Reader reader, EpochAnalyses analyses) {
        this.reader = reader;
        this.analyses = analyses;
    }

    /** For a question that a body asks. */
    SeenQuestions open(HttpRequest<?> request, Authentication authentication) {
        return questions(reader.read(request, authentication));
    }

    /** For a question that path and query ask alone. */
    SeenQuestions openUnlessKnown(HttpRequest<?> request, Authentication authentication) {
        return questions(reader.readUnlessKnown(request, authentication));
    }

    private SeenQuestions questions(Published seen) {
        return new SeenQuestions(seen, analyses.of(seen));
    }
}

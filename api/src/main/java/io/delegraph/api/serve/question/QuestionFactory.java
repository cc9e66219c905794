package io.delegraph.api.serve.question;

import io.delegraph.api.question.EpochAnalyses;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What answering questions needs. */
@Factory
final class QuestionFactory {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Singleton
    EpochAnalyses analyses() {
        return new EpochAnalyses(PATIENCE);
    }
}

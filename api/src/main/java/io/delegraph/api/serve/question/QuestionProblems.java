package io.delegraph.api.serve.question;

import io.delegraph.api.question.QuestionsBusy;
import io.delegraph.api.question.UnknownName;
import io.delegraph.api.serve.problem.ProblemResponse;
import io.delegraph.api.serve.problem.ProblemType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** What can be wrong with a question. */
final class QuestionProblems {
    private QuestionProblems() {}

    /** A name that nothing has, or several things. */
    @Singleton
    static final class OfName implements ExceptionHandler<UnknownName, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, UnknownName name) {
            return ProblemResponse.of(
                    switch (name.reason()) {
                        case ABSENT -> ProblemType.UNKNOWN_NAME;
                        case AMBIGUOUS -> ProblemType.AMBIGUOUS_NAME;
                    },
                    name.candidates());
        }
    }

    /** Too many questions. */
    @Singleton
    static final class OfBusyness implements ExceptionHandler<QuestionsBusy, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, QuestionsBusy busy) {
            return ProblemResponse.of(ProblemType.QUESTIONS_BUSY);
        }
    }
}

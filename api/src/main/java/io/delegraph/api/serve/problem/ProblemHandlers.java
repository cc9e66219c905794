package io.delegraph.api.serve.problem;

import io.delegraph.api.job.QueueFull;
import io.delegraph.api.job.SpoolFull;
import io.delegraph.api.listing.ListingRefused;
import io.delegraph.api.state.StateUnavailable;
import io.delegraph.cypher.store.StoreUnavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which exception is which problem. */
final class ProblemHandlers {
    private ProblemHandlers() {}

    /** What we refuse ourselves. */
    @Singleton
    static final class OfProblem implements ExceptionHandler<Problem, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Problem problem) {
            return ProblemResponse.of(problem.type(), problem.detail());
        }
    }

    /** A page that cannot be given. */
    @Singleton
    static final class OfListing implements ExceptionHandler<ListingRefused, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, ListingRefused refused) {
            return ProblemResponse.of(
                    switch (refused.reason()) {
                        case EPOCH_CHANGED -> ProblemType.EPOCH_CHANGED;
                        case INVALID_CURSOR -> ProblemType.INVALID_CURSOR;
                    });
        }
    }

    /** A scan for which there is no place. */
    @Singleton
    static final class OfQueue implements ExceptionHandler<QueueFull, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, QueueFull full) {
            return ProblemResponse.of(ProblemType.QUEUE_FULL);
        }
    }

    /** An upload for which there is no room. */
    @Singleton
    static final class OfSpool implements ExceptionHandler<SpoolFull, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, SpoolFull full) {
            return ProblemResponse.of(ProblemType.SPOOL_FULL);
        }
    }

    /** A state that is closed or was never reached. */
    @Singleton
    static final class OfState implements ExceptionHandler<StateUnavailable, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, StateUnavailable away) {
            return ProblemResponse.of(ProblemType.STORE_UNAVAILABLE);
        }
    }

    /** A state that is away, or takes too long. */
    @Singleton
    static final class OfStatement implements ExceptionHandler<JdbiException, HttpResponse<?>> {
        private static final Logger LOG = LoggerFactory.getLogger(OfStatement.class);

        @Override
        public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, JdbiException away) {
            // The message quotes the statement and what was bound to it.
            LOG.error("The state cannot be used: {}", away.getClass().getName());
            return ProblemResponse.of(ProblemType.STORE_UNAVAILABLE);
        }
    }

    /** A store that is away. */
    @Singleton
    static final class OfStore implements ExceptionHandler<StoreUnavailable, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, StoreUnavailable away) {
            return ProblemResponse.of(ProblemType.STORE_UNAVAILABLE);
        }
    }
}

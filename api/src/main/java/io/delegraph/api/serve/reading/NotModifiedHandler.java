package io.delegraph.api.serve.reading;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Says so, without a body. */
@Singleton
final class NotModifiedHandler implements ExceptionHandler<NotModified, HttpResponse<?>> {
    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, NotModified known) {
        return HttpResponse.status(HttpStatus.NOT_MODIFIED);
    }
}

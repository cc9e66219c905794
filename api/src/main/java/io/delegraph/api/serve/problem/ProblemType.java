package io.delegraph.api.serve.problem;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;

/** What can be wrong with a request, or with us; the names are part of the contract. */
public enum ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood."),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter has a value that it cannot have."),
    INVALID_CURSOR(HttpStatus.BAD_REQUEST, "The cursor is not one of this list and this filter."),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Send the API token: 'Authorization: Bearer dlg_...'."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Your role does not allow this."),
    FOREIGN_HOST(HttpStatus.FORBIDDEN, "The Host header does not name this server."),
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN, "Pages of other origins may not use this server."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here."),
    UNKNOWN_NAME(HttpStatus.NOT_FOUND, "Nothing that you may see has this name. 'candidates' lists names like it."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not offered here."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Answers are JSON."),
    EPOCH_CHANGED(HttpStatus.CONFLICT, "Another scan was published. Begin the list again, without the cursor."),
    AMBIGUOUS_NAME(HttpStatus.CONFLICT, "Several things have this name. Name one of 'candidates' by its id."),
    CASE_CONFLICT(HttpStatus.CONFLICT, "The finding stands where this cannot be decided."),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "It was changed meanwhile. Read it again."),
    PRECONDITION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED, "Send If-Match with the ETag of what you looked at, or with *."),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The request is larger than this server takes."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send multipart/form-data with parts named 'file', or JSON."),
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The upload did not arrive in time."),
    NOT_CANCELLABLE(HttpStatus.CONFLICT, "The scan has ended, or is being published."),
    NAME_TAKEN(HttpStatus.CONFLICT, "Something of this name exists already."),
    IN_USE(HttpStatus.CONFLICT, "Something else still names it."),
    SPOOL_FULL(HttpStatus.INSUFFICIENT_STORAGE, "The disk of the server's data folder has no room for this."),
    QUEUE_FULL(HttpStatus.TOO_MANY_REQUESTS, "As many scans wait as may. Try again later."),
    LIMITED_TO_ZONES(HttpStatus.FORBIDDEN, "This is about the whole estate, and you are limited to zones."),
    STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The store cannot be reached."),
    QUESTIONS_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Other questions are being answered. Try again later."),
    AUDIT_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The audit cannot be written, so nothing may be changed."),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "More requests came than are taken. Try again later."),
    KEY_IN_USE(HttpStatus.CONFLICT, "A request with this Idempotency-Key is being answered. Try again later."),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY, "This Idempotency-Key was sent with another request. Use a new one."),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "The server failed in a way it should not.");

    private final HttpStatus status;
    private final String detail;

    ProblemType(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    /** What is said of a status that a framework chose. */
    public static ProblemType of(int code) {
        return Arrays.stream(values())
                .filter(type -> type.status.getCode() == code)
                .findFirst()
                .orElse(code < HttpStatus.INTERNAL_SERVER_ERROR.getCode() ? INVALID_REQUEST : INTERNAL);
    }

    public HttpStatus status() {
        return status;
    }

    /** What is said unless there is more to say. */
    public String detail() {
        return detail;
    }

    public String uri() {
        return "urn:delegraph:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

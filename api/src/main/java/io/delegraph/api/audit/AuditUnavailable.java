package io.delegraph.api.audit;

/** The audit cannot be written; what was to be recorded must not happen. */
public final class AuditUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AuditUnavailable(Throwable cause) {
        super("The audit cannot be written", cause);
    }
}

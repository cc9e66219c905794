package io.delegraph.api.audit;

/**
 * How far the audit goes.
 *
 * @param sequence of the last record; 0 before the first
 * @param sha256   of the last record, in hexadecimal digits
 */
public record AuditHead(long sequence, String sha256) {
    static final AuditHead NONE = new AuditHead(0, "0".repeat(64));
}

package io.delegraph.api.audit;

import java.util.Optional;

/** Remembers, apart from the file, how far the audit goes. */
public interface AuditAnchor {
    /** The furthest head; empty before the first record. */
    Optional<AuditHead> find();

    /** Remembers this head; one that is not further than the remembered one is ignored. */
    void move(AuditHead head);
}

package io.delegraph.api.audit;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The anchor in the state. */
public final class SqlAuditAnchor implements AuditAnchor {
    private final Jdbi jdbi;

    public SqlAuditAnchor(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<AuditHead> find() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT sequence, sha256 FROM audit_head WHERE id = 1")
                .map((row, context) -> new AuditHead(row.getLong("sequence"), row.getString("sha256")))
                .findOne());
    }

    @Override
    public void move(AuditHead head) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO audit_head (id, sequence, sha256) VALUES (1, :sequence, :sha256)"
                                + " ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, sha256 = excluded.sha256"
                                + " WHERE audit_head.sequence < excluded.sequence")
                .bind("sequence", head.sequence())
                .bind("sha256", head.sha256())
                .execute());
    }
}

package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An approval in the making. */
public record Approving(
        String id,
        Party approver,
        Optional<Party> subject,
        Optional<Party> actor,
        Allowance allowance,
        boolean elevates,
        Optional<Instant> expiresAt) {
    /** A person approved this for anybody. */
    public static Approving by(String approver, String allowance) {
        return new Approving(
                "approval-1",
                Party.human(approver),
                Optional.empty(),
                Optional.empty(),
                Allowance.parse(allowance),
                false,
                Optional.empty());
    }

    public Approving called(String name) {
        return new Approving(name, approver, subject, actor, allowance, elevates, expiresAt);
    }

    public Approving by(Party other) {
        return new Approving(id, other, subject, actor, allowance, elevates, expiresAt);
    }

    public Approving forSubject(String name) {
        return new Approving(id, approver, Optional.of(Party.human(name)), actor, allowance, elevates, expiresAt);
    }

    public Approving forActor(String name) {
        return new Approving(id, approver, subject, Optional.of(Party.agent(name)), allowance, elevates, expiresAt);
    }

    public Approving elevating() {
        return new Approving(id, approver, subject, actor, allowance, true, expiresAt);
    }

    public Approving until(Instant end) {
        return new Approving(id, approver, subject, actor, allowance, elevates, Optional.of(end));
    }

    ApprovalGiven approval(EventKey key, Instant time, Strand strand, SourceLocation at) {
        return new ApprovalGiven(
                key,
                time,
                List.of(strand),
                id,
                approver,
                subject,
                actor,
                List.of(allowance),
                elevates,
                Optional.empty(),
                expiresAt,
                at);
    }
}

package io.delegraph.cypher.graph.event;

import io.delegraph.cypher.graph.SourceLocation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody approved something: a call behind a gate, more scope within a chain, a new permission of an agent.
 *
 * @param id         by which calls name it
 * @param approver   who approved it
 * @param subject    for whom; anybody when absent
 * @param actor      who may do it; anybody when absent
 * @param allowances what was approved
 * @param elevates   whether it widens what the chain's request allowed
 * @param ticket     reference to it elsewhere
 * @param expiresAt  until when it holds
 */
public record ApprovalGiven(
        EventKey key,
        Instant time,
        List<Strand> strands,
        String id,
        Party approver,
        Optional<Party> subject,
        Optional<Party> actor,
        List<Allowance> allowances,
        boolean elevates,
        Optional<String> ticket,
        Optional<Instant> expiresAt,
        SourceLocation at)
        implements Observation {
    public ApprovalGiven {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(approver, "approver");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(expiresAt, "expiry");
        Objects.requireNonNull(at, "place");
        strands = strands.stream().sorted().distinct().toList();
        allowances = allowances.stream().sorted().distinct().toList();
        if (strands.isEmpty()) {
            throw new IllegalArgumentException("An approval belongs to a chain, if only its own: " + key);
        }
    }
}

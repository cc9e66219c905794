package io.delegraph.cypher.graph.event;

import io.delegraph.cypher.graph.SourceLocation;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody asked an agent to do: the first turn of a chain, a later turn, or an elevation.
 *
 * @param basis      what the allowances rest on
 * @param subject    who asked
 * @param agent      who was asked
 * @param purpose    in words, for people only; never decides anything
 * @param allowances what the task may do; empty when nothing was declared, which is neither nothing nor everything
 * @param template   id of the task template that it is an instance of
 * @param parameters values for the template, by name
 * @param approver   who approved it
 * @param ticket     reference to the approval
 * @param expiresAt  until when it holds
 */
public record TaskRequest(
        EventKey key,
        Instant time,
        List<Strand> strands,
        Basis basis,
        Optional<Party> subject,
        Optional<Party> agent,
        String purpose,
        List<Allowance> allowances,
        Optional<String> template,
        SortedMap<String, String> parameters,
        Optional<Party> approver,
        Optional<String> ticket,
        Optional<Instant> expiresAt,
        SourceLocation at)
        implements Observation {
    /** What a declared scope rests on (SEMANTICS 4.3). */
    public enum Basis {
        /** Signed or issued by a server for this request. */
        SIGNED,
        /** Approved by a person or a template. */
        APPROVED,
        /** Stated by the caller; nobody approved it. */
        STATED
    }

    public TaskRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(approver, "approver");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(expiresAt, "expiry");
        Objects.requireNonNull(at, "place");
        strands = strands.stream().sorted().distinct().toList();
        allowances = allowances.stream().sorted().distinct().toList();
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        if (strands.isEmpty()) {
            throw new IllegalArgumentException("A request belongs to a chain: " + key);
        }
    }
}

package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import java.time.Instant;
import java.util.Optional;

/**
 * How often somebody did something with something: what the graph's roll-ups are made from.
 *
 * @param example where one such call was read
 */
public record CallTally(
        Party actor,
        Optional<Party> subject,
        Optional<Party> delegate,
        Optional<String> credential,
        Optional<String> tool,
        CallKind kind,
        String action,
        Optional<String> resource,
        Outcome outcome,
        long count,
        Instant first,
        Instant last,
        SourceLocation example) {}

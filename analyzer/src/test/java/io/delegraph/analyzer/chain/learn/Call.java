package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import java.time.Instant;
import java.util.List;

/** Writes an observed call in a line. */
record Call(Deed deed) {
    static Call of(String action) {
        return new Call(Deed.of(action, Outcome.OK));
    }

    Call on(String resource) {
        return new Call(deed.on(resource));
    }

    Call with(String attribute, String value, String... origins) {
        return new Call(deed.with(attribute, new Argument(List.of(value), List.of(origins))));
    }

    Call withAll(String attribute, List<String> values, String... origins) {
        return new Call(deed.with(attribute, new Argument(values, List.of(origins))));
    }

    ObservedCall in(String chain, int place) {
        EventKey key = EventKey.hashed(new SourceId("test/of/calls"), chain, Integer.toString(place));
        return ObservedCall.builder(
                        key,
                        Instant.EPOCH.plusSeconds(place),
                        Party.agent("agent:desk"),
                        deed,
                        SourceLocation.document("runs.json"))
                .strands(Strand.chain(chain))
                .sequence(place)
                .build();
    }

    ObservedCall alone() {
        return in("c1", 0);
    }
}

package io.delegraph.cypher.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceIdentityChainTest {
    private static final Strand MARA = Strand.sourceIdentity("mara");
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

    @Test
    void beginsAnewWhereTheIdentityIsSetAnew() {
        ObservedCall first = call("1", MONDAY, "AKIA1", MARA, Strand.lineage("ASIA1"));
        ObservedCall next = call("2", TUESDAY, "AKIA1", MARA, Strand.lineage("ASIA2"));

        assertThat(chains(first, next)).hasSize(2);
    }

    @Test
    void goesOnInASessionThatCarriesTheIdentity() {
        ObservedCall first = call("1", MONDAY, "AKIA1", MARA, Strand.lineage("ASIA1"));
        ObservedCall next = call("2", TUESDAY, "ASIA2", MARA, Strand.lineage("ASIA2"));

        assertThat(chains(first, next)).hasSize(1);
    }

    private static List<ObservedChain> chains(ObservedCall... calls) {
        MemoryEventStore store = new MemoryEventStore();
        store.append(Stream.of(calls));
        List<ObservedChain> chains = new ArrayList<>();
        store.forEach(chains::add);
        return chains;
    }

    private static ObservedCall call(String id, Instant time, String key, Strand... strands) {
        return ObservedCall.builder(
                        new EventKey(new SourceId("test/a/events"), id),
                        time,
                        Party.human("mara"),
                        Deed.of("sts:AssumeRole", Outcome.OK),
                        SourceLocation.document("trail.json"))
                .strands(strands)
                .presented(Presented.credential(key))
                .build();
    }
}

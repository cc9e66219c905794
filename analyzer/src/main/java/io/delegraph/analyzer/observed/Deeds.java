package io.delegraph.analyzer.observed;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody or something did, as far as it was seen.
 *
 * @param name      what was asked about
 * @param node      what it means in the graph; empty when only observations name it
 * @param done      by whom, for whom and with what; the most frequent first
 * @param errands   chains that it took part in, by name
 * @param calls     number of calls
 * @param truncated whether there was more than an answer may hold
 */
public record Deeds(
        String name, Optional<NodeId> node, List<Done> done, List<Errand> errands, long calls, boolean truncated) {
    public Deeds {
        done = List.copyOf(done);
        errands = List.copyOf(errands);
    }

    /** When it was first seen. */
    public Optional<Instant> first() {
        return done.stream().map(Done::first).min(Instant::compareTo);
    }

    /** When it was last seen. */
    public Optional<Instant> last() {
        return done.stream().map(Done::last).max(Instant::compareTo);
    }

    /** How it took part in a call. */
    public enum Part {
        /** It made the call. */
        ACTOR,
        /** The call presented it. */
        CREDENTIAL,
        /** The call was made for it by somebody else. */
        SUBJECT
    }

    /**
     * Calls of one sort.
     *
     * @param actor      who made them, as the source says; so the subject and the credential
     * @param data       values that were touched, by attribute; at most {@link #MOST_VALUES} of each
     * @param chains     names of the chains they belong to, at most {@link #MOST_VALUES}
     * @param example    where one of them was read
     */
    public record Done(
            Part part,
            String actor,
            Optional<String> subject,
            Optional<String> credential,
            Optional<String> tool,
            String action,
            Optional<String> resource,
            Outcome outcome,
            SortedMap<String, List<String>> data,
            long count,
            Instant first,
            Instant last,
            List<String> chains,
            SourceLocation example) {
        /** Values beyond these are left out of an answer. */
        public static final int MOST_VALUES = 5;

        public Done {
            data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
            chains = List.copyOf(chains);
        }
    }

    /**
     * A chain and what was asked at its start.
     *
     * @param requests in their order; empty when nobody recorded any
     */
    public record Errand(String chain, List<TaskRequest> requests) {
        public Errand {
            requests = List.copyOf(requests);
        }
    }
}

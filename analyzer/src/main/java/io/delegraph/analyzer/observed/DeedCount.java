package io.delegraph.analyzer.observed;

import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts calls by sort. */
final class DeedCount {
    private final Set<String> called;
    private final Map<Sort, Sum> sums = new LinkedHashMap<>();
    private long calls;

    /** Counts what was done by, with or for whatever has one of these names. */
    DeedCount(Set<String> called) {
        this.called = Set.copyOf(called);
    }

    private record Sort(
            Deeds.Part part,
            String actor,
            Optional<String> subject,
            Optional<String> credential,
            Optional<String> tool,
            String action,
            Optional<String> resource,
            Outcome outcome) {}

    private static final class Sum {
        private final SortedMap<String, Set<String>> data = new TreeMap<>();
        private final Set<String> chains = new TreeSet<>();
        private final SourceLocation example;
        private Instant first;
        private Instant last;
        private long count;

        private Sum(ObservedCall call) {
            this.example = call.at();
            this.first = call.time();
            this.last = call.time();
        }

        private void add(ObservedCall call, String chain) {
            count++;
            first = call.time().isBefore(first) ? call.time() : first;
            last = call.time().isAfter(last) ? call.time() : last;
            keep(chains, chain);
            call.deed().arguments().forEach((name, argument) -> {
                Set<String> values = data.computeIfAbsent(name, each -> new TreeSet<>());
                argument.values().forEach(value -> keep(values, value));
            });
        }

        private static void keep(Set<String> kept, String more) {
            if (kept.size() < Deeds.Done.MOST_VALUES) {
                kept.add(more);
            }
        }
    }

    void add(ObservedCall call, String chain) {
        part(call).ifPresent(part -> {
            calls++;
            Sort sort = sort(part, call);
            sums.computeIfAbsent(sort, each -> new Sum(call)).add(call, chain);
        });
    }

    long calls() {
        return calls;
    }

    List<Deeds.Done> list() {
        return sums.entrySet().stream()
                .map(entry -> done(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Deeds.Done::part)
                        .thenComparing(done -> -done.count())
                        .thenComparing(Deeds.Done::first)
                        .thenComparing(Deeds.Done::action)
                        .thenComparing(Deeds.Done::toString))
                .toList();
    }

    private Optional<Deeds.Part> part(ObservedCall call) {
        if (called.contains(call.actor().name())) {
            return Optional.of(Deeds.Part.ACTOR);
        }
        if (call.presented().credential().filter(called::contains).isPresent()) {
            return Optional.of(Deeds.Part.CREDENTIAL);
        }
        return call.subject().map(Party::name).filter(called::contains).map(subject -> Deeds.Part.SUBJECT);
    }

    private static Sort sort(Deeds.Part part, ObservedCall call) {
        Deed deed = call.deed();
        return new Sort(
                part,
                call.actor().name(),
                call.subject().map(Party::name),
                call.presented().credential(),
                deed.tool(),
                deed.action(),
                deed.resource(),
                deed.outcome());
    }

    private static Deeds.Done done(Sort sort, Sum sum) {
        SortedMap<String, List<String>> data = new TreeMap<>();
        sum.data.forEach((name, values) -> data.put(name, List.copyOf(values)));
        return new Deeds.Done(
                sort.part(),
                sort.actor(),
                sort.subject(),
                sort.credential(),
                sort.tool(),
                sort.action(),
                sort.resource(),
                sort.outcome(),
                data,
                sum.count,
                sum.first,
                sum.last,
                List.copyOf(sum.chains),
                sum.example);
    }
}

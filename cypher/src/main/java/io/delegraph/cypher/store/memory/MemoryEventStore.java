package io.delegraph.cypher.store.memory;

import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.store.CallTally;
import io.delegraph.cypher.store.ChainAssembly;
import io.delegraph.cypher.store.EventReceipt;
import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.Mentions;
import io.delegraph.cypher.store.ObservedChain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Observations in memory: for tests and small inputs. Memory grows with their number. */
public final class MemoryEventStore implements EventStore {
    private final Map<EventKey, Observation> observations = new TreeMap<>();

    /** What calls are counted by. */
    private record Sort(
            Party actor,
            Optional<Party> subject,
            Optional<Party> delegate,
            Optional<String> credential,
            Optional<String> tool,
            CallKind kind,
            String action,
            Optional<String> resource,
            Outcome outcome) {
        static Sort of(ObservedCall call) {
            return new Sort(
                    call.actor(),
                    call.subject(),
                    call.delegate(),
                    call.presented().credential(),
                    call.deed().tool(),
                    call.deed().kind(),
                    call.deed().action(),
                    call.deed().resource(),
                    call.deed().outcome());
        }
    }

    @Override
    public EventReceipt append(Stream<? extends Observation> more) {
        List<Boolean> news = more.map(each -> observations.putIfAbsent(each.key(), each) == null)
                .toList();
        long added = news.stream().filter(each -> each).count();
        return new EventReceipt(added, news.size() - added);
    }

    @Override
    public long count() {
        return observations.size();
    }

    @Override
    public void forEach(Consumer<ObservedChain> reader) {
        ChainAssembly assembly = new ChainAssembly();
        observations
                .values()
                .forEach(each -> ChainAssembly.joined(each)
                        .forEach(strand -> assembly.join(ChainAssembly.filedUnder(each), strand)));
        Map<Strand, List<Observation>> byRoot = new TreeMap<>();
        observations
                .values()
                .forEach(each -> byRoot.computeIfAbsent(
                                assembly.root(ChainAssembly.filedUnder(each)), root -> new ArrayList<>())
                        .add(each));
        byRoot.forEach((root, held) -> {
            ChainAssembly.Cutter cutter = ChainAssembly.cutting(root, reader);
            held.stream().sorted(ChainAssembly.ORDER).forEach(cutter::take);
            cutter.finish();
        });
    }

    @Override
    public List<ObservedChain> find(String name) {
        List<ObservedChain> found = new ArrayList<>();
        forEach(chain -> {
            if (chain.name().equals(name)
                    || chain.observations().stream().anyMatch(each -> Mentions.isCalled(each, name))) {
                found.add(chain);
            }
        });
        return found;
    }

    @Override
    public List<ObservedChain> listOf(Collection<String> names, int most) {
        Set<String> wanted = new HashSet<>(names);
        List<ObservedChain> found = new ArrayList<>();
        forEach(chain -> {
            boolean has = chain.observations().stream().flatMap(Mentions::names).anyMatch(wanted::contains);
            if (has && found.size() < most) {
                found.add(chain);
            }
        });
        return found;
    }

    @Override
    public void forEachTally(Consumer<CallTally> reader) {
        Map<Sort, List<ObservedCall>> bySort = new TreeMap<>(Comparator.comparing(Sort::toString));
        calls().forEach(call ->
                bySort.computeIfAbsent(Sort.of(call), key -> new ArrayList<>()).add(call));
        bySort.forEach((sort, calls) -> {
            List<ObservedCall> ordered =
                    calls.stream().sorted(ChainAssembly.ORDER).toList();
            reader.accept(new CallTally(
                    sort.actor(),
                    sort.subject(),
                    sort.delegate(),
                    sort.credential(),
                    sort.tool(),
                    sort.kind(),
                    sort.action(),
                    sort.resource(),
                    sort.outcome(),
                    ordered.size(),
                    ordered.get(0).time(),
                    ordered.get(ordered.size() - 1).time(),
                    ordered.get(0).at()));
        });
    }

    @Override
    public Optional<List<Permission>> permissions(int most) {
        Set<Permission> permissions = new TreeSet<>();
        for (Observation observation : observations.values()) {
            Mentions.permissions(observation).forEach(permissions::add);
        }
        return permissions.size() > most ? Optional.empty() : Optional.of(List.copyOf(permissions));
    }

    private Stream<ObservedCall> calls() {
        return observations.values().stream()
                .filter(ObservedCall.class::isInstance)
                .map(ObservedCall.class::cast);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}

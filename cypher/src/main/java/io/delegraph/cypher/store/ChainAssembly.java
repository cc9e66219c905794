package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Which observations are one chain (SEMANTICS 4.4). Every store uses it, so that all of them tell the same chains.
 *
 * <p>Observations that share a strand are one chain, named by its surest strand. A long-lived credential joins nothing: its
 * strand counts for an observation that has no other. A credential's lineage joins what has no chain of its own; two that each have one, such as
 * requests that present one token, stay apart. What a session joins is cut where nothing happened for longer than an
 * AWS session can last, and so is what a person's source identity joins, where it was set anew: a session that carries it
 * was begun before. What a credential joins is cut after an hour; what has a name of its own (a trace, a conversation) is
 * never cut. Memory: the strands that some observation joins to another one.
 *
 * <p>Source of the 12 hours: AWS STS API reference, AssumeRole, {@code DurationSeconds}.
 */
public final class ChainAssembly {
    /** Observations of one chain that are looked at together; the rest is a further chain with the same requests. */
    public static final int MOST = 10_000;

    /** Order of observations within a chain. */
    public static final Comparator<Observation> ORDER = Comparator.comparing(Observation::time)
            .thenComparing(ChainAssembly::sequence)
            .thenComparing(Observation::key);

    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration CREDENTIAL = Duration.ofHours(1);

    private final Map<Strand, Strand> parents = new HashMap<>();
    private final SortedSet<Pair> pairs = new TreeSet<>();
    private boolean settled;

    /** Strands of one observation. */
    private record Pair(Strand filedUnder, Strand other) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::filedUnder).thenComparing(Pair::other);

        boolean isLineage() {
            return other.sort() == Strand.Sort.LINEAGE;
        }

        @Override
        public int compareTo(Pair next) {
            return ORDER.compare(this, next);
        }
    }

    /** The strand that an observation is filed under; others of its strands are joined with it. */
    public static Strand filedUnder(Observation observation) {
        return observation.strands().get(0);
    }

    /** Strands that the observation joins to the one it is filed under. */
    public static List<Strand> joined(Observation observation) {
        return observation.strands().stream()
                .skip(1)
                .filter(strand -> strand.sort() != Strand.Sort.CREDENTIAL)
                .toList();
    }

    /** An observation that is filed under one of them has the other, too. */
    public void join(Strand filedUnder, Strand other) {
        pairs.add(new Pair(filedUnder, other));
        settled = false;
    }

    /** The strand that names the chain of the strand. */
    public Strand root(Strand strand) {
        settle();
        return find(strand);
    }

    /** Strands that are joined to another one, with the one that names their chain. */
    public Map<Strand, Strand> roots() {
        settle();
        Map<Strand, Strand> roots = new HashMap<>();
        List.copyOf(parents.keySet()).forEach(strand -> roots.put(strand, find(strand)));
        return roots;
    }

    // In the order of the strands, so that every store joins the same ones.
    private void settle() {
        if (!settled) {
            parents.clear();
            pairs.stream().filter(pair -> !pair.isLineage()).forEach(this::unite);
            pairs.stream().filter(Pair::isLineage).forEach(this::unite);
            settled = true;
        }
    }

    private void unite(Pair pair) {
        Strand first = find(pair.filedUnder());
        Strand second = find(pair.other());
        boolean apart = pair.isLineage()
                && first.sort() == Strand.Sort.CHAIN
                && second.sort() == Strand.Sort.CHAIN
                && !first.equals(second);
        Strand surer = first.compareTo(second) <= 0 ? first : second;
        // A token that two requests present does not make them one.
        parents.put(first, apart ? first : surer);
        parents.put(second, apart ? second : surer);
    }

    private Strand find(Strand strand) {
        Strand at = strand;
        for (Strand next = parents.getOrDefault(at, at); !next.equals(at); next = parents.getOrDefault(at, at)) {
            at = next;
        }
        if (!at.equals(strand)) {
            parents.put(strand, at);
        }
        return at;
    }

    /** Cuts the observations of one root, which come in {@link #ORDER}, into chains; one is in memory at a time. */
    public static Cutter cutting(Strand root, Consumer<ObservedChain> reader) {
        return new Cutter(root, reader);
    }

    private static int sequence(Observation observation) {
        return observation instanceof ObservedCall call ? call.sequence() : 0;
    }

    /** Takes the observations of one root in their order. */
    public static final class Cutter {
        private final Strand root;
        private final Consumer<ObservedChain> reader;
        private final List<Observation> held = new ArrayList<>();
        private String name;

        private Cutter(Strand root, Consumer<ObservedChain> reader) {
            this.root = root;
            this.reader = reader;
            this.name = root.name();
        }

        public void take(Observation next) {
            if (!held.isEmpty() && isIdle(held.get(held.size() - 1).time(), next.time()) && canBegin(next)) {
                hand(false);
                held.clear();
                name = root.name() + "@" + next.time();
            } else if (held.size() >= MOST) {
                hand(true);
                held.removeIf(each -> !(each instanceof TaskRequest || each instanceof ApprovalGiven));
                if (held.size() >= MOST) {
                    held.clear();
                }
                name = root.name() + "@" + next.time() + "#" + next.key().nativeId();
            }
            held.add(next);
        }

        /** No more follow. */
        public void finish() {
            if (!held.isEmpty()) {
                hand(false);
            }
        }

        private void hand(boolean truncated) {
            reader.accept(new ObservedChain(name, held, truncated));
        }

        private boolean canBegin(Observation next) {
            boolean carried = next instanceof ObservedCall call
                    && call.presented()
                            .credential()
                            .map(Strand::lineage)
                            .filter(call.strands()::contains)
                            .isPresent();
            return root.sort() != Strand.Sort.SOURCE_IDENTITY || !carried;
        }

        private boolean isIdle(Instant before, Instant after) {
            Duration longest = switch (root.sort()) {
                case CHAIN, TRANSACTION -> Duration.ofDays(365_000);
                case SOURCE_IDENTITY, LINEAGE -> SESSION;
                case CREDENTIAL -> CREDENTIAL;
            };
            return Duration.between(before, after).compareTo(longest) > 0;
        }
    }
}

package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.ObservedChains;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What other runs of an agent did, tier T4: from {@value #FEWEST} runs over seven days on, what none of them did was
 * hardly asked for: with confidence {@code min(.70, 1 - 3/n)} (the rule of three: what n runs did not show has a rate below
 * 3/n with 95 %).
 *
 * <p>Memory: agents times the different operations on resources that each was seen to do, at most {@value #MOST}.
 */
final class Baselines {
    /** Runs below which nothing is concluded. */
    static final int FEWEST = 20;

    private static final int MOST = 100_000;
    private static final Duration SHORTEST = Duration.ofDays(7);
    private static final double RULE_OF_THREE = 3;

    private final Map<String, Seen> byAgent = new HashMap<>();
    private int held;

    /** What one agent was seen to do, with the number of runs that did it. */
    private static final class Seen {
        private final Map<Deed, Integer> runsByDeed = new HashMap<>();
        private int runs;
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;
    }

    private Baselines() {}

    static Baselines of(ObservedChains chains) {
        Baselines baselines = new Baselines();
        chains.forEach(baselines::add);
        return baselines;
    }

    private void add(ObservedChain chain) {
        List<ObservedCall> calls = ScopeAtTime.only(ObservedCall.class, chain.observations());
        if (calls.isEmpty() || held >= MOST) {
            return;
        }
        Seen seen = byAgent.computeIfAbsent(agent(calls), first -> new Seen());
        seen.runs++;
        seen.first = earlier(seen.first, calls.get(0).time());
        seen.last = later(seen.last, calls.get(calls.size() - 1).time());
        deeds(chain.observations()).forEach(deed -> {
            held += seen.runsByDeed.merge(deed, 1, Integer::sum) == 1 ? 1 : 0;
        });
    }

    private static String agent(List<ObservedCall> calls) {
        return calls.get(0).actor().name();
    }

    private static Set<Deed> deeds(List<Observation> observations) {
        Set<Deed> deeds = new HashSet<>();
        ScopeAtTime.only(ObservedCall.class, observations).forEach(call -> deeds.add(bare(call.deed())));
        return deeds;
    }

    private static Deed bare(Deed deed) {
        Deed operation = Deed.of(deed.action(), Outcome.OK);
        return deed.resource().map(operation::on).orElse(operation);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What the other runs of the chain's agent admit; nothing when there are too few. */
    Optional<Constraint> find(ObservedChain chain, Meaning meaning) {
        List<ObservedCall> calls = ScopeAtTime.only(ObservedCall.class, chain.observations());
        Seen seen = calls.isEmpty() ? null : byAgent.get(agent(calls));
        if (seen == null
                || held >= MOST
                || seen.runs - 1 < FEWEST
                || Duration.between(seen.first, seen.last).compareTo(SHORTEST) < 0) {
            return Optional.empty();
        }
        int others = seen.runs - 1;
        Set<Deed> own = deeds(chain.observations());
        PrivilegeSet admitted = seen.runsByDeed.entrySet().stream()
                .filter(each -> each.getValue() > (own.contains(each.getKey()) ? 1 : 0))
                .map(each -> meaning.orSiblings(each.getKey()))
                .reduce(PrivilegeSet.empty(), PrivilegeSet::union);
        double confidence = Math.min(Tier.T4.confidence(), 1 - RULE_OF_THREE / others);
        return Optional.of(Constraint.ofRuns("the agent's " + others + " other runs", confidence, admitted));
    }
}

package io.delegraph.analyzer.path;

import io.delegraph.analyzer.fixpoint.EffectivePrivilege.Opening;
import io.delegraph.analyzer.graph.Gate;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.HasGrant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The witnesses of a cell that are most likely to work, and how many share no step, under one view.
 *
 * <p>Without gates the witnesses of a cell are the paths of a graph (SEMANTICS 3.2), so both are exact. A gate is a move
 * whose cost includes the cheapest way to meet its requirements, each by gates that opened earlier; other ways to meet
 * them are not listed as witnesses of their own, and the number of disjoint ones is then a lower bound. How many gates are
 * looked into is bounded.
 */
public final class BestWitnesses {
    private static final int TIES = 64;
    /** Cells that may meet one requirement and are tried; a place of secrets is read by few operations. */
    private static final int CELLS_TRIED = 16;

    private static final Comparator<Ranked> ORDER =
            Comparator.comparingLong(Ranked::cost).thenComparing(Ranked::ids);

    /** Searches for how gates' requirements are met through others, after which further gates are left out. */
    private static final int MOST_SEARCHES = 500;

    private final Moves moves;
    private final StepCost cost;
    private final Map<Opening, Optional<Passage>> passages = new HashMap<>();

    private int searches;

    BestWitnesses(Moves moves, StepCost cost) {
        this.moves = moves;
        this.cost = cost;
    }

    /**
     * How many witnesses share no step, at most.
     *
     * @param exact false when there may be more
     */
    public record Disjoint(int count, boolean exact) {}

    /**
     * A witness and what it costs.
     *
     * @param cost as {@link StepCost} has it
     */
    public record Ranked(Witness witness, long cost) {
        /** The chance, in (0,1], that it works. */
        public double likelihood() {
            return StepCost.likelihood(cost);
        }

        private String ids() {
            StringBuilder ids = new StringBuilder();
            witness.steps()
                    .forEach(step -> ids.append(step.edge())
                            .append(' ')
                            .append(step.to())
                            .append('\n'));
            return ids.toString();
        }
    }

    /** At most so many, most likely first; at equal cost by the ids on the way. */
    public List<Ranked> list(int vertex, Cell cell, int most) {
        return list(vertex, cell, most, Moves.ANY_TIME);
    }

    /** How many share no step. */
    public Disjoint countDisjoint(int vertex, Cell cell) {
        if (!moves.has(vertex, cell)) {
            return new Disjoint(0, true);
        }
        Ways ways = ways(vertex, cell, Moves.ANY_TIME);
        if (ways.isWithoutGates()) {
            return new Disjoint(ways.graph().countDisjoint(vertex, ways.sink()), true);
        }
        Ways ungated = ways.withoutGates();
        int flow = ungated.graph().countDisjoint(vertex, ungated.sink());
        return new Disjoint(Math.max(flow, countApart(list(vertex, cell, TIES))), false);
    }

    // Takes each witness that shares no step with those taken before.
    private static int countApart(List<Ranked> witnesses) {
        Set<GroundedStep> taken = new HashSet<>();
        int count = 0;
        for (Ranked each : witnesses) {
            List<GroundedStep> steps = stated(each);
            if (steps.stream().noneMatch(taken::contains)) {
                taken.addAll(steps);
                count++;
            }
        }
        return count;
    }

    private List<Ranked> list(int vertex, Cell cell, int most, int before) {
        if (!moves.has(vertex, cell)) {
            return List.of();
        }
        Ways ways = ways(vertex, cell, before);
        return withoutAbsorbed(cheapest(ways, vertex, most)).stream()
                .limit(most)
                .toList();
    }

    // Who needs everything that a likelier witness needs, and more, is a detour of it.
    private static List<Ranked> withoutAbsorbed(List<Ranked> ranked) {
        List<Ranked> kept = new ArrayList<>();
        for (Ranked each : ranked) {
            Set<String> needed = needs(each);
            if (kept.stream().noneMatch(other -> needed.containsAll(needs(other)))) {
                kept.add(each);
            }
        }
        return kept;
    }

    // What the graph states: the facts, and to whom the last statement is attached. The policy of a resource is
    // attached
    // to the resource, whoever it names.
    private static Set<String> needs(Ranked ranked) {
        Set<String> needs = new HashSet<>(ranked.witness().facts());
        ranked.witness().steps().stream()
                .filter(step -> step.edge().equals(HasGrant.KIND.name()))
                .forEach(step -> needs.add(step.from() + " " + step.to()));
        return needs;
    }

    private Ways ways(int vertex, Cell cell, int before) {
        Ways.Builder ways = new Ways.Builder(moves, cell);
        List<Integer> reached = new ArrayList<>(List.of(vertex));
        Set<Integer> seen = new HashSet<>(reached);
        for (int next = 0; next < reached.size(); next++) {
            int at = reached.get(next);
            if (moves.owns(at, cell)) {
                moves.endings(at, cell).forEach(ending -> ways.end(at, ending, cost.of(ending.steps())));
            }
            for (Hop hop : moves.from(at, cell, before)) {
                if (add(ways, hop) && seen.add(hop.to())) {
                    reached.add(hop.to());
                }
            }
        }
        return ways.build();
    }

    private boolean add(Ways.Builder ways, Hop hop) {
        if (hop.delegation().isPresent()) {
            ways.move(hop, List.of(), cost.of(WitnessWriter.steps(moves, hop, List.of())));
            return true;
        }
        Optional<Passage> passage = hop.opening().flatMap(this::passage);
        passage.ifPresent(each -> ways.move(hop, each.met(), each.cost()));
        return passage.isPresent();
    }

    private Optional<Passage> passage(Opening opening) {
        if (!passages.containsKey(opening)) {
            passages.put(opening, findPassage(opening));
        }
        return passages.getOrDefault(opening, Optional.empty());
    }

    private Optional<Passage> findPassage(Opening opening) {
        int before = moves.order(opening);
        List<List<Ranked>> met = opening.gate().requirements().stream()
                .filter(requirement -> !isAsking(opening, requirement))
                .map(requirement -> meet(opening.vertex(), requirement, before))
                .filter(ways -> !ways.isEmpty())
                .sorted(Comparator.comparing(ways -> ways.get(0), ORDER))
                .limit(opening.gate().needed())
                .toList();
        if (met.size() < opening.gate().needed()) {
            return Optional.empty();
        }
        List<Ranked> chosen = withoutSpare(met);
        List<Witness> witnesses = chosen.stream().map(Ranked::witness).toList();
        long through = cost.of(WitnessWriter.steps(moves, Hop.through(opening), List.of()));
        long steps = cost.of(chosen.stream()
                .flatMap(each -> each.witness().grounded().stream())
                .distinct()
                .toList());
        return Optional.of(new Passage(witnesses, through + steps));
    }

    // Of the ways to meet a requirement, one that the others take anyway needs no step of its own.
    private static List<Ranked> withoutSpare(List<List<Ranked>> met) {
        List<Ranked> chosen =
                new ArrayList<>(met.stream().map(ways -> ways.get(0)).toList());
        for (int index = 0; index < chosen.size(); index++) {
            Set<GroundedStep> others = new HashSet<>();
            for (int other = 0; other < chosen.size(); other++) {
                if (other != index) {
                    others.addAll(stated(chosen.get(other)));
                }
            }
            Optional<Ranked> shared = met.get(index).stream()
                    .filter(way -> others.containsAll(stated(way)))
                    .findFirst();
            if (shared.isPresent()) {
                chosen.set(index, shared.get());
            }
        }
        return chosen;
    }

    private static List<GroundedStep> stated(Ranked ranked) {
        return ranked.witness().grounded().stream()
                .filter(step -> !step.facts().isEmpty())
                .toList();
    }

    // Who asks for an approval does not give it.
    private boolean isAsking(Opening opening, Gate.Requirement requirement) {
        return opening.gate().kind() == NodeKind.APPROVAL_GATE
                && requirement.on().equals(moves.node(opening.vertex()));
    }

    // The cheapest way to each cell that would do, cheapest first. What the vertex has by itself it need not look for
    // elsewhere: an identity that meets the requirement better passes the gate itself.
    private List<Ranked> meet(int vertex, Gate.Requirement requirement, int before) {
        PrivilegeSet owned = moves.ownOf(vertex).intersection(requirement.anyOf());
        if (!owned.isEmpty()) {
            return moves.universe()
                    .cells(owned)
                    .limit(CELLS_TRIED)
                    .flatMap(cell -> alone(vertex, cell).stream())
                    .sorted(ORDER)
                    .toList();
        }
        if (searches++ >= MOST_SEARCHES) {
            return List.of();
        }
        PrivilegeSet met = moves.all(vertex).intersection(requirement.anyOf());
        return moves.universe()
                .cells(met)
                .flatMap(cell -> list(vertex, cell, 1, before).stream())
                .limit(CELLS_TRIED)
                .sorted(ORDER)
                .toList();
    }

    private List<Ranked> alone(int vertex, Cell cell) {
        Ways.Builder ways = new Ways.Builder(moves, cell);
        moves.endings(vertex, cell).forEach(ending -> ways.end(vertex, ending, cost.of(ending.steps())));
        return cheapest(ways.build(), vertex, 1);
    }

    private List<Ranked> cheapest(Ways ways, int vertex, int most) {
        return ways.graph().listCheapest(vertex, ways.sink(), most, most + TIES).stream()
                .map(path -> new Ranked(ways.witness(path.ways()), path.cost()))
                .sorted(ORDER)
                .toList();
    }

    /** The cheapest way through a gate. */
    private record Passage(List<Witness> met, long cost) {}
}

package io.delegraph.analyzer.explain;

import io.delegraph.analyzer.fixpoint.EffectivePrivilege;
import io.delegraph.analyzer.graph.AuthorityGraph;
import io.delegraph.analyzer.graph.Delegation;
import io.delegraph.analyzer.graph.Gate;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.edge.AttachedTo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The nearest way to a cell that the principal does not come to: one that lacks exactly one thing.
 *
 * <p>Looked for, in this order: something that takes away what a statement gives (a deny, a ceiling), at the principal or
 * at an identity that it can take; a cap on the way to somebody who has the cell; a role that has the cell and whose
 * taking one side allows and something else refuses; a gate that lacks one of its requirements. Ways that lack two things
 * are not looked for.
 */
final class NearMisses {
    /** Identities and roles that are looked at, nearest first; the answer names one. */
    private static final int LOOKED_AT = 200;

    private final Estate estate;
    private final View view;
    private final AuthorityGraph graph;
    private final EffectivePrivilege solution;

    /** @param view in which the answer is no, at its widest bound */
    NearMisses(Estate estate, View view) {
        this.estate = estate;
        this.view = view;
        this.graph = estate.reach().graph();
        this.solution = estate.reach().solution(view);
    }

    Optional<NearMiss> find(NodeId principal, Cell cell) {
        return graph.findIndex(principal).flatMap(start -> {
            Map<Integer, Delegation> cameBy = new HashMap<>();
            List<Integer> taken = reachable(start, cell, cameBy);
            return Stream.<Function<Integer, Optional<String>>>of(
                            vertex -> takenAway(vertex, cell),
                            vertex -> capped(vertex, cell),
                            vertex -> role(vertex, cell),
                            vertex -> gate(vertex, cell))
                    .flatMap(lack -> taken.stream()
                            .flatMap(vertex -> lack.apply(vertex).stream()
                                    .map(lacks -> new NearMiss(steps(vertex, cameBy), lacks)))
                            .limit(1))
                    .findFirst();
        });
    }

    // Nearest first; what does not let the cell through leads nowhere.
    private List<Integer> reachable(int start, Cell cell, Map<Integer, Delegation> cameBy) {
        Set<Integer> seen = new LinkedHashSet<>(List.of(start));
        ArrayDeque<Integer> queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty() && seen.size() < LOOKED_AT) {
            for (Delegation each : graph.gainsOf(queue.remove())) {
                if (each.isIn(view) && each.passes(cell) && seen.add(each.to())) {
                    cameBy.put(each.to(), each);
                    queue.add(each.to());
                }
            }
        }
        return List.copyOf(seen);
    }

    private static List<PathStep> steps(int vertex, Map<Integer, Delegation> cameBy) {
        List<PathStep> steps = new ArrayList<>();
        for (Delegation each = cameBy.get(vertex); each != null; each = cameBy.get(each.from())) {
            steps.addAll(0, each.steps());
        }
        return steps;
    }

    private Optional<String> takenAway(int vertex, Cell cell) {
        NodeId id = graph.node(vertex).id();
        List<PathStep> granted = estate.policy().grants(id, cell);
        if (granted.isEmpty()) {
            return Optional.empty();
        }
        PathStep grant = granted.get(granted.size() - 1);
        return estate.policy()
                .findBlock(id, cell)
                .map(block -> name(grant.to()) + " allows it to " + name(id) + " (" + grant.at() + "), but " + block);
    }

    private Optional<String> capped(int vertex, Cell cell) {
        for (Delegation each : graph.gainsOf(vertex)) {
            PathStep step = each.steps().get(0);
            boolean stops = !each.passes(cell) && solution.of(each.to()).contains(cell);
            if (each.isIn(view) && (stops || isCutByItsSession(each, cell))) {
                return Optional.of(name(step.to()) + " has it, but " + name(step.from()) + " gets only " + step.cap()
                        + " through " + step.edge() + " (" + step.at() + ")");
            }
        }
        return Optional.empty();
    }

    // A LOCAL cap leads to a session that stands for the principal, with less.
    private boolean isCutByItsSession(Delegation each, Cell cell) {
        return graph.findIndex(graph.node(each.to()).id())
                .filter(whole -> whole != each.to() && solution.of(whole).contains(cell))
                .isPresent();
    }

    private Optional<String> role(int vertex, Cell cell) {
        Node taker = graph.node(vertex);
        return graph.vertices()
                .filter(each -> graph.node(each).kind() == NodeKind.ROLE)
                .filter(each -> solution.of(each).contains(cell))
                .limit(LOOKED_AT)
                .mapToObj(graph::node)
                .flatMap(role -> refusal(taker, role).stream())
                .findFirst();
    }

    // When neither side allows it, two things are missing.
    private Optional<String> refusal(Node taker, Node role) {
        return estate.universe()
                .cells(estate.universe().on(role.id(), "sts:AssumeRole"))
                .min(Comparator.comparing(Cell::index))
                .flatMap(taking -> {
                    List<PathStep> granted = estate.policy().grants(taker.id(), taking);
                    Optional<String> block = estate.policy().findBlock(taker.id(), taking);
                    return granted.isEmpty() ? Optional.empty() : block.map(why -> refusal(taker, role, granted, why));
                });
    }

    private static String refusal(Node taker, Node role, List<PathStep> granted, String block) {
        PathStep last = granted.get(granted.size() - 1);
        boolean trusted = last.edge().equals(AttachedTo.KIND.name());
        String sides = trusted
                ? "the trust policy of " + role.name() + " lets " + taker.name() + " in"
                : "a policy of " + taker.name() + " allows taking " + role.name();
        return role.name() + " has it, and " + sides + " (" + last.at() + "), but " + block;
    }

    private Optional<String> gate(int vertex, Cell cell) {
        return graph.gates().stream()
                .filter(gate -> gate.isIn(view))
                .filter(gate -> gate.yields().stream()
                        .anyMatch(yield -> solution.of(yield.to()).contains(cell)))
                .flatMap(gate -> missing(vertex, gate).stream())
                .findFirst();
    }

    private Optional<String> missing(int vertex, Gate gate) {
        List<Gate.Requirement> unmet = gate.requirements().stream()
                .filter(requirement -> !solution.of(vertex).intersects(requirement.anyOf()))
                .toList();
        int met = gate.requirements().size() - unmet.size();
        return met > 0 && met + 1 == gate.needed()
                ? Optional.of("what lies behind " + name(gate.id()) + " has it, but "
                        + name(graph.node(vertex).id()) + " does not meet its requirement on "
                        + name(unmet.get(0).on()))
                : Optional.empty();
    }

    private String name(NodeId id) {
        return estate.findNode(id).map(Node::name).orElse(id.value());
    }
}

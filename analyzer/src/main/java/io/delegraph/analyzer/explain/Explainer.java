package io.delegraph.analyzer.explain;

import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.BestWitnesses;
import io.delegraph.analyzer.path.BestWitnesses.Disjoint;
import io.delegraph.analyzer.path.BestWitnesses.Ranked;
import io.delegraph.analyzer.path.StepCost;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Explains answers of one analysis. */
public final class Explainer {
    private static final int OPERATIONS_NAMED = 3;
    /** In the order in which a yes says most. */
    private static final List<Closure> WIDER = List.of(Closure.USE, Closure.MED, Closure.CTL, Closure.CMP);

    private final Estate estate;
    private final StepCost cost;

    public Explainer(Estate estate) {
        this.estate = estate;
        this.cost = new StepCost(estate.weights(), estate::confidence);
    }

    /** To do the action on the resource. */
    public Aim doing(Permission permission) {
        return new Aim(
                permission.action() + " on " + permission.resource(),
                List.of(estate.universe().select(permission)));
    }

    /** To act as the target, or else to do anything on it. */
    public Aim reaching(NodeId target) {
        Universe universe = estate.universe();
        return new Aim(
                name(target), List.of(estate.reach().becoming(target), universe.rights(universe.on(target, "*"))));
    }

    /**
     * Why the principal reaches the aim, or why not.
     *
     * @param most so many ways at most
     */
    public Explanation explain(NodeId principal, Aim aim, Closure closure, int most) {
        View view = View.of(closure, Truth.DEFINITE);
        PrivilegeBounds bounds = estate.reach().bounds(principal, view);
        for (PrivilegeSet set : aim.anyOf()) {
            Optional<Truth> truth = bounds.truthOfAny(set);
            boolean itself = set.equals(estate.reach().becoming(principal));
            if (truth.isPresent() && !itself) {
                PrivilegeSet held = bounds.at(truth.get()).intersection(set);
                Cell cell = estate.weightiest(held).orElseThrow();
                return yes(principal, cell, view.at(truth.get()), most);
            }
        }
        return no(principal, aim, closure);
    }

    private Explanation yes(NodeId principal, Cell cell, View view, int most) {
        BestWitnesses best = estate.reach().best(view, cost);
        int vertex = estate.reach().graph().findIndex(principal).orElseThrow();
        List<Ranked> ways = best.list(vertex, cell, most);
        if (ways.isEmpty()) {
            ways = List.of(shortest(principal, cell, view));
        }
        Witness first = ways.get(0).witness();
        String condition = view.bound() == Truth.DEFINITE ? "" : first.note();
        return new Explanation(
                principal,
                Optional.of(view.bound()),
                view.closure(),
                gains(principal, first),
                condition,
                ways,
                best.countDisjoint(vertex, cell),
                Optional.empty(),
                "");
    }

    // Where the search for the likeliest is cut short, there is still the shortest.
    private Ranked shortest(NodeId principal, Cell cell, View view) {
        Witness witness = estate.reach()
                .findWitness(principal, cell, view)
                .orElseThrow(() -> new IllegalStateException("No witness for " + cell + " of " + principal));
        return new Ranked(witness, cost.of(witness.grounded()));
    }

    private String gains(NodeId principal, Witness witness) {
        Cell cell = witness.cell();
        if (cell.operations().names().contains(Universe.BECOME)) {
            return name(principal) + " can act as "
                    + cell.resource()
                            .node()
                            .map(this::name)
                            .orElseGet(() -> cell.resource().label());
        }
        List<String> names = cell.operations().names();
        int more = names.size() - OPERATIONS_NAMED;
        return name(principal)
                + " can " + (witness.isUpTo() ? "at most " : "")
                + String.join(", ", names.subList(0, Math.min(names.size(), OPERATIONS_NAMED)))
                + (more > 0 ? " and " + more + " more" : "") + " on "
                + cell.resource().label();
    }

    private Explanation no(NodeId principal, Aim aim, Closure closure) {
        Optional<Cell> cell = estate.weightiest(aim.cells());
        String because = cell.flatMap(each -> estate.policy().findBlock(principal, each))
                .map(block ->
                        aim.name() + ": " + block + ", and no identity that " + name(principal) + " can take has it")
                .orElse("no operation applies to " + aim.name());
        return new Explanation(
                principal,
                Optional.empty(),
                closure,
                because,
                "",
                List.of(),
                new Disjoint(0, true),
                cell.flatMap(each -> new NearMisses(estate, View.of(closure, Truth.UNKNOWN)).find(principal, each)),
                otherwise(principal, aim, closure));
    }

    // One closure admits what another leaves out.
    private String otherwise(NodeId principal, Aim aim, Closure closure) {
        for (Closure wider : WIDER) {
            if (wider == closure) {
                continue;
            }
            PrivilegeBounds bounds = estate.reach().bounds(principal, View.of(wider, Truth.DEFINITE));
            Optional<Truth> truth = aim.anyOf().stream()
                    .flatMap(set -> bounds.truthOfAny(set).stream())
                    .min(Comparator.naturalOrder());
            if (truth.isPresent()) {
                return "With closure " + wider.label() + " the answer is " + truth.get() + ": " + how(wider);
            }
        }
        return "";
    }

    private static String how(Closure closure) {
        return switch (closure) {
            case USE -> "it has this by itself";
            case MED -> "a deputy does it on request";
            case CTL -> "it can obtain this by changing configuration";
            case CMP -> "it can obtain this with a secret that is exposed";
        };
    }

    private String name(NodeId id) {
        return estate.findNode(id).map(Node::name).orElse(id.value());
    }
}

package io.delegraph.analyzer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.RandomEstate;
import io.delegraph.analyzer.path.BestWitnesses.Ranked;
import io.delegraph.analyzer.path.GroundedStep;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.whatif.SnapshotEdit;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The facts of a witness derive what it shows, and without one of its steps the others do not, in estates drawn from seeds. */
class MinimalWitnessTest {
    private static final long FIRST_SEED = Long.getLong("delegraph.seed", 1);
    private static final int SEEDS = 12;
    private static final int WAYS = 3;
    /** A witness of one statement is minimal whatever it is. */
    private static final int LONGER_THAN = 2;
    /** Witnesses of one estate that are taken apart. */
    private static final int MOST = 10;

    @Test
    void noStepCanBeLeftOut() {
        int checked = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            checked += check(new RandomEstate(seed));
        }
        assertThat(checked).isGreaterThan(SEEDS);
    }

    private static int check(RandomEstate estate) {
        Snapshot snapshot = estate.fixture.snapshot();
        Explainer explainer = explainer(snapshot);
        int checked = 0;
        for (NodeId principal : estate.principals()) {
            for (Permission asked : RandomEstate.asked()) {
                Explanation why = explainer.explain(principal, explainer.doing(asked), Closure.CTL, WAYS);
                for (Ranked way : why.ways()) {
                    if (way.witness().steps().size() > LONGER_THAN && checked < MOST) {
                        check(snapshot, principal, asked, why.truth().orElseThrow(), way.witness());
                        checked++;
                    }
                }
            }
        }
        return checked;
    }

    private static void check(Snapshot snapshot, NodeId principal, Permission asked, Truth truth, Witness witness) {
        Snapshot alone = only(snapshot, witness.facts());
        assertThat(ways(alone, principal, asked, truth))
                .as("facts of " + witness.steps())
                .isNotEmpty();
        for (GroundedStep step : witness.grounded()) {
            if (!step.facts().isEmpty()) {
                Snapshot less = SnapshotEdit.without(alone, step.facts());
                assertThat(ways(less, principal, asked, truth))
                        .as("without " + step.step() + " of " + witness.steps())
                        .noneMatch(
                                way -> witness.steps().containsAll(way.witness().steps()));
            }
        }
    }

    private static List<Ranked> ways(Snapshot snapshot, NodeId principal, Permission asked, Truth truth) {
        Explainer explainer = explainer(snapshot);
        Explanation why = explainer.explain(principal, explainer.doing(asked), Closure.CTL, MOST);
        return why.truth().filter(each -> each.compareTo(truth) <= 0).isPresent() ? why.ways() : List.of();
    }

    private static Explainer explainer(Snapshot snapshot) {
        return Analysis.of(snapshot, AnalysisSettings.scan(EstateFixture.CLOCK).withAsked(RandomEstate.asked()))
                .questions()
                .explainer();
    }

    /** The snapshot without the statements that allow something and are none of the facts. */
    private static Snapshot only(Snapshot snapshot, List<String> facts) {
        Set<String> others = new HashSet<>();
        snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(node -> node.kind() == NodeKind.GRANT)
                .filter(MinimalWitnessTest::allows)
                .map(node -> node.id().value())
                .filter(id -> !facts.contains(id))
                .forEach(others::add);
        return SnapshotEdit.without(snapshot, others);
    }

    private static boolean allows(Node grant) {
        return Statement.read(grant).effect() == Effect.ALLOW;
    }
}

package io.delegraph.analyzer.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptops;
import io.delegraph.analyzer.RandomEstate;
import io.delegraph.analyzer.credential.Joins;
import io.delegraph.analyzer.graph.ControlWay;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Reach;
import io.delegraph.analyzer.policy.aws.AwsPolicyEvaluation;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both engines give every vertex the same set and open the same gates, in every view. */
class EnginesAgreeTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void onAccounts(long seed) {
        verify(new RandomEstate(seed).fixture.snapshot());
    }

    @Test
    void onLaptops() {
        verify(Laptops.compose(10).snapshot());
    }

    private static void verify(Snapshot snapshot) {
        Reach fast = reach(snapshot, Engine.FAST);
        Reach reference = reach(snapshot, Engine.REFERENCE);
        for (View view : views()) {
            EffectivePrivilege one = fast.solution(view);
            EffectivePrivilege other = reference.solution(view);
            fast.graph()
                    .vertices()
                    .forEach(vertex -> assertThat(one.of(vertex))
                            .as("%s in %s", fast.graph().node(vertex).id(), view)
                            .isEqualTo(other.of(vertex)));
            assertThat(one.openings().keySet())
                    .as("%s", view)
                    .containsExactlyInAnyOrderElementsOf(other.openings().keySet());
        }
    }

    private static Reach reach(Snapshot snapshot, Engine engine) {
        AwsPolicyEvaluation policy = AwsPolicyEvaluation.of(snapshot, AnalysisSettings.scan(EstateFixture.CLOCK));
        return Reach.of(snapshot, policy, Joins.of(snapshot), EstateFixture.CLOCK, engine);
    }

    private static List<View> views() {
        List<View> views = new ArrayList<>();
        for (Closure closure : Closure.values()) {
            for (Truth bound : Truth.values()) {
                views.add(View.of(closure, bound));
                for (ControlWay way : ControlWay.values()) {
                    views.add(View.of(closure, bound).byWay(way));
                }
            }
        }
        return views;
    }
}

package io.delegraph.analyzer.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.RandomEstate;
import io.delegraph.analyzer.credential.Joins;
import io.delegraph.analyzer.graph.AuthorityGraph;
import io.delegraph.analyzer.graph.Delegation;
import io.delegraph.analyzer.graph.Gate;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Reach;
import io.delegraph.analyzer.policy.aws.AwsPolicyEvaluation;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.Snapshot;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A solution is closed: no delegation and no gate gives anybody more than the solution already has. */
class FixpointClosureTest {
    static List<Arguments> cases() {
        return LongStream.range(11, 19)
                .boxed()
                .flatMap(seed -> Stream.of(Engine.values()).map(engine -> Arguments.of(seed, engine)))
                .toList();
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("cases")
    void givesNobodyMoreInOneMoreStep(long seed, Engine engine) {
        Snapshot snapshot = new RandomEstate(seed).fixture.snapshot();
        AwsPolicyEvaluation policy = AwsPolicyEvaluation.of(snapshot, AnalysisSettings.scan(EstateFixture.CLOCK));
        Reach reach = Reach.of(snapshot, policy, Joins.of(snapshot), EstateFixture.CLOCK, engine);

        for (Closure closure : Closure.values()) {
            for (Truth bound : Truth.values()) {
                verifyClosed(reach, View.of(closure, bound));
            }
        }
    }

    private static void verifyClosed(Reach reach, View view) {
        AuthorityGraph graph = reach.graph();
        EffectivePrivilege solution = reach.solution(view);
        graph.vertices().forEach(vertex -> {
            PrivilegeSet held = solution.of(vertex);
            for (Delegation each : graph.gainsOf(vertex)) {
                if (each.isIn(view)) {
                    assertThat(each.pass(solution.of(each.to())).isSubsetOf(held))
                            .as("%s in %s", each, view)
                            .isTrue();
                }
            }
            if (passesGates(graph.node(vertex).kind())) {
                graph.gates().stream()
                        .filter(gate -> gate.kind() == NodeKind.CROSS_AND && gate.isIn(view) && gate.opensFor(held))
                        .forEach(gate -> verifyYields(gate, held, solution, view));
            }
        });
    }

    private static void verifyYields(Gate gate, PrivilegeSet held, EffectivePrivilege solution, View view) {
        gate.yields().stream()
                .filter(yield -> yield.truth().compareTo(view.bound()) <= 0)
                .forEach(yield -> assertThat(solution.of(yield.to()).isSubsetOf(held))
                        .as("%s in %s", gate.id(), view)
                        .isTrue());
    }

    private static boolean passesGates(NodeKind kind) {
        return kind.nodeClass() == NodeClass.PRINCIPAL && kind != NodeKind.SESSION;
    }
}

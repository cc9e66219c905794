package io.delegraph.analyzer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final RiskWeights WEIGHTS = RiskWeights.shipped();
    private static final double EXPOSURE = 0.5;

    private static double path(Truth truth) {
        return WEIGHTS.ease("BOUND_TO") * WEIGHTS.ease("USES") * WEIGHTS.ease("AUTHENTICATES") * WEIGHTS.truth(truth);
    }

    private static double score(double likelihood) {
        return new Score(EXPOSURE, likelihood, Score.impact(0.6, 6)).value();
    }

    @Test
    void agreesWithTheWorkedExample() {
        double definite = path(Truth.DEFINITE);
        double conditional = path(Truth.CONDITIONAL);

        assertThat(definite).isCloseTo(0.8844, within(0.0001));
        assertThat(Score.impact(0.6, 6)).isCloseTo(0.6211, within(0.0001));
        assertThat(score(definite)).isEqualTo(27.5);
        assertThat(score(conditional)).isEqualTo(13.7);
        assertThat(score(Score.anyOf(List.of(definite, conditional)))).isEqualTo(29.1);
        assertThat(new Score(EXPOSURE, definite, Score.impact(1.0, 1)).value()).isEqualTo(44.2);
    }

    @Test
    void saturatesAtTenThousandThings() {
        assertThat(Score.impact(0.5, 10_000)).isCloseTo(Score.impact(0.5, 10_000_000), within(0.0001));
        assertThat(Score.impact(0.5, 10)).isLessThan(Score.impact(0.5, 10_000));
    }

    @Test
    void isNothingWithoutAWitness() {
        assertThat(Score.anyOf(List.of())).isZero();
        assertThat(score(0)).isZero();
    }

    @Test
    void neverFallsWithAnotherWitness() {
        assertThat(Score.anyOf(List.of(0.3, 0.2))).isGreaterThan(Score.anyOf(List.of(0.3)));
        assertThat(Score.anyOf(List.of(0.3, 0.0))).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void hasAWeightForEveryKindOfEdge() {
        for (EdgeKind kind : EdgeKinds.listAll()) {
            assertThat(WEIGHTS.ease(kind.name())).as(kind.name()).isBetween(0.01, 1.0);
        }
    }

    @Test
    void weighsTruthsBySureness() {
        assertThat(WEIGHTS.truth(Truth.DEFINITE)).isEqualTo(1.0);
        assertThat(WEIGHTS.truth(Truth.CONDITIONAL)).isBetween(WEIGHTS.truth(Truth.UNKNOWN), 1.0);
    }

    @Test
    void knowsHowExposedEveryKindOfNodeIs() {
        for (NodeKind kind : NodeKind.values()) {
            assertThat(WEIGHTS.exposure(kind)).as(kind.name()).isBetween(0.0, 1.0);
        }
        assertThat(WEIGHTS.exposure(NodeKind.AGENT)).isEqualTo(0.5);
    }
}

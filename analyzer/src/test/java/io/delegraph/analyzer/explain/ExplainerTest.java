package io.delegraph.analyzer.explain;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.analyzer.path.BestWitnesses.Disjoint;
import io.delegraph.analyzer.path.BestWitnesses.Ranked;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.edge.CanAssume;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.edge.Yields;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final int MOST = 5;

    private final EstateFixture estate = new EstateFixture();
    private final NodeId start = role("start");

    private NodeId role(String id, StatementText... grants) {
        return estate.principal(NodeKind.ROLE, id, grants);
    }

    private NodeId reader(String id) {
        return role(id, allow("READ").on("data"));
    }

    private Explanation why(String target) {
        return why(target, Closure.USE);
    }

    private Explanation why(String target, Closure closure) {
        Explainer explainer = estate.analysis().questions().explainer();
        return explainer.explain(start, explainer.reaching(new NodeId(target)), closure, MOST);
    }

    private static List<List<String>> ways(Explanation explanation) {
        return explanation.ways().stream()
                .map(way -> way.witness().steps().stream()
                        .map(step -> step.to().value())
                        .toList())
                .toList();
    }

    /** One way after the other, the likeliest first. */
    @Nested
    class Order {
        @Test
        void isByLikelihoodAndNotByLength() {
            NodeId sure = reader("sure");
            NodeId middle = role("middle");
            estate.resource("data");
            estate.edge(MemberOf.KIND, start, middle).edge(MemberOf.KIND, middle, sure);
            NodeId guarded = role("guarded", allow("READ").on("data").when("Bool", "aws:SecureTransport", "true"));
            estate.edge(MemberOf.KIND, start, guarded);

            Explanation explanation = why("data");

            assertThat(explanation.label()).isEqualTo("DEFINITE");
            assertThat(ways(explanation)).containsExactly(List.of("middle", "sure", "sure/inline/grants#0", "data"));
        }

        @Test
        void isByIdBetweenEquallyLikelyOnes() {
            estate.resource("data");
            estate.edge(CanAssume.KIND, start, reader("b")).edge(CanAssume.KIND, start, reader("a"));

            assertThat(ways(why("data")))
                    .containsExactly(
                            List.of("a", "a/inline/grants#0", "data"), List.of("b", "b/inline/grants#0", "data"));
        }

        @Test
        void isByTheEaseOfEveryKindOfEdgeAndTheConfidenceInItsFact() {
            estate.resource("data");
            estate.edge(CanAssume.KIND, start, reader("a"));

            Ranked way = why("data").ways().get(0);

            // CAN_ASSUME .95, HAS_GRANT .98, ON 1; each configured fact .98 (SEMANTICS 1.2, 7.1)
            assertThat(way.likelihood()).isEqualTo(.95 * .98 * .98 * .98, within(1e-4));
        }

        @Test
        void showsSoManyAtMost() {
            estate.resource("data");
            for (int i = 0; i < MOST + 2; i++) {
                estate.edge(CanAssume.KIND, start, reader("r" + i));
            }

            assertThat(why("data").ways()).hasSize(MOST);
            assertThat(why("data").disjoint()).isEqualTo(new Disjoint(MOST + 2, true));
        }
    }

    /** How many ways share no step. */
    @Nested
    class Independence {
        @Test
        void isLostInASharedStep() {
            estate.resource("data");
            NodeId shared = reader("shared");
            for (String way : List.of("a", "b")) {
                NodeId between = role(way);
                estate.edge(CanAssume.KIND, start, between).edge(CanAssume.KIND, between, shared);
            }

            Explanation explanation = why("data");

            assertThat(explanation.ways()).hasSize(2);
            assertThat(explanation.disjoint()).isEqualTo(new Disjoint(1, true));
        }

        @Test
        void isFoundWhereTakingTheShortestFirstWouldHideIt() {
            estate.resource("data");
            NodeId left = role("left");
            NodeId right = role("right");
            NodeId one = reader("one");
            NodeId other = reader("other");
            // The likeliest way, start - left - right - other, uses a step of each of the two that are independent.
            estate.edge(MemberOf.KIND, start, left).edge(MemberOf.KIND, left, right);
            estate.edge(MemberOf.KIND, right, other).edge(CanAssume.KIND, start, right);
            NodeId far = role("far");
            estate.edge(CanAssume.KIND, left, far).edge(CanAssume.KIND, far, one);

            assertThat(why("data").disjoint()).isEqualTo(new Disjoint(2, true));
        }

        @Test
        void isThatOfTheStatementsThatGiveTheSame() {
            estate.resource("data");
            NodeId twice = role("twice", allow("READ").on("data"), allow("R*").on("data"));
            estate.edge(CanAssume.KIND, start, twice);
            estate.inline(start, "own", allow("READ").on("data"));
            estate.inline(start, "again", allow("READ").on("other", "data"));

            Explanation explanation = why("data");

            assertThat(explanation.ways()).hasSizeGreaterThan(2);
            assertThat(explanation.disjoint()).isEqualTo(new Disjoint(3, true));
        }

        @Test
        void isALowerBoundBehindAGate() {
            NodeId target = reader("target");
            estate.resource("data");
            estate.resource("one");
            estate.resource("two");
            NodeId gate = estate.node(NodeKind.CROSS_AND, "gate");
            estate.capped(Requires.KIND, gate, new NodeId("one"), Cap.Mode.AUTHORITY, "WRITE one");
            estate.capped(Requires.KIND, gate, new NodeId("two"), Cap.Mode.AUTHORITY, "WRITE two");
            estate.edge(Yields.KIND, gate, target);
            estate.edge(CanAssume.KIND, start, role("first", allow("WRITE").on("one")));
            estate.edge(CanAssume.KIND, start, role("second", allow("WRITE").on("two")));

            Explanation explanation = why("data");

            assertThat(explanation.disjoint()).isEqualTo(new Disjoint(1, false));
            assertThat(explanation.ways().get(0).witness().steps())
                    .extracting(PathStep::edge)
                    .containsExactly(
                            "CAN_ASSUME",
                            "HAS_GRANT",
                            "ON",
                            "CAN_ASSUME",
                            "HAS_GRANT",
                            "ON",
                            "CAN_LAUNCH",
                            "YIELDS",
                            "HAS_GRANT",
                            "ON");
        }
    }

    /** What each step says of itself. */
    @Nested
    class Steps {
        @Test
        void nameWhatACapLetsThrough() {
            estate.resource("data");
            estate.capped(CanAssume.KIND, start, reader("capped"), Cap.Mode.LOCAL, "READ data");

            assertThat(why("data").ways().get(0).witness().steps().get(0).cap()).isEqualTo("LOCAL: READ on data");
        }

        @Test
        void nameNoCapWhereEverythingPasses() {
            estate.resource("data");
            estate.edge(CanAssume.KIND, start, reader("open"));

            assertThat(why("data").ways().get(0).witness().steps())
                    .extracting(PathStep::cap)
                    .containsOnly("");
        }

        @Test
        void nameTheFactsTheyRestOn() {
            estate.resource("data");
            estate.edge(CanAssume.KIND, start, reader("open"));

            assertThat(why("data").ways().get(0).witness().grounded())
                    .extracting(step -> step.facts().size())
                    .containsExactly(1, 1, 0);
        }

        @Test
        void nameTheirCondition() {
            estate.resource("data");
            NodeId guarded = role("guarded", allow("READ").on("data").when("Bool", "aws:SecureTransport", "true"));
            estate.edge(CanAssume.KIND, start, guarded);

            Explanation explanation = why("data");

            assertThat(explanation.label()).isEqualTo("CONDITIONAL");
            assertThat(explanation.condition()).contains("aws:SecureTransport");
            assertThat(explanation.ways().get(0).witness().steps().get(1).note())
                    .contains("aws:SecureTransport");
        }
    }

    @Test
    void meetsTwoRequirementsOfAGateByOneWayWhereOneWillDo() {
        NodeId target = reader("target");
        estate.resource("data");
        NodeId gate = estate.node(NodeKind.CROSS_AND, "gate");
        estate.capped(Requires.KIND, gate, estate.resource("one"), Cap.Mode.AUTHORITY, "WRITE one", "DELETE one");
        estate.capped(Requires.KIND, gate, estate.resource("two"), Cap.Mode.AUTHORITY, "WRITE two");
        estate.edge(Yields.KIND, gate, target);
        estate.edge(CanAssume.KIND, start, role("a", allow("WRITE").on("one")));
        estate.edge(CanAssume.KIND, start, role("b", allow("DELETE", "WRITE").on("one", "two")));

        assertThat(why("data").ways().get(0).witness().steps())
                .extracting(step -> step.to().value())
                .contains("b")
                .doesNotContain("a");
    }

    @Test
    void leavesOutDetoursOfALikelierWay() {
        estate.resource("data");
        NodeId first = reader("first");
        NodeId second = role("second");
        estate.edge(CanAssume.KIND, start, first).edge(CanAssume.KIND, start, second);
        estate.edge(CanAssume.KIND, second, start);

        assertThat(why("data").ways()).hasSize(1);
    }

    @Test
    void saysNoWithoutAWay() {
        estate.resource("data");

        Explanation explanation = why("data");

        assertThat(explanation.label()).isEqualTo("NO");
        assertThat(explanation.ways()).isEmpty();
        assertThat(explanation.disjoint().count()).isZero();
    }
}

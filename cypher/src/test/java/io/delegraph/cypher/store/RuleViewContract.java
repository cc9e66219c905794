package io.delegraph.cypher.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.CanAssume;
import io.delegraph.cypher.query.NamedQuery;
import io.delegraph.cypher.query.QueryCatalog;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the views of rules show of a finding; a subclass runs them where findings are published. */
public abstract class RuleViewContract {
    private static final Node BYSTANDER = Samples.user("bystander");

    /** A store without anything in it. */
    protected abstract GraphStore empty();

    /** Ids of the nodes that the view shows of the finding. */
    protected abstract Set<String> shown(NamedQuery view, String finding);

    /** Types of the edges that the view draws between them. */
    protected abstract Set<String> drawn(NamedQuery view, String finding);

    @TestFactory
    Stream<DynamicTest> showTheNodesOfTheirFindingAndNoOthers() {
        return QueryCatalog.bundled().listFolder("rule").stream()
                .map(view -> DynamicTest.dynamicTest(view.name(), () -> {
                    publish();

                    assertThat(shown(view, "f1")).containsExactlyInAnyOrder("alice", "admins");
                    assertThat(shown(view, "f2")).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> drawTheEdgesOfThePathThatTheirRuleIsAbout() {
        return QueryCatalog.bundled().listFolder("rule").stream()
                .filter(view -> view.text().contains("MEMBER_OF|ON"))
                .map(view -> DynamicTest.dynamicTest(view.name(), () -> {
                    publish();

                    assertThat(drawn(view, "f1")).containsExactlyInAnyOrder("MEMBER_OF", "CAN_ASSUME");
                }));
    }

    private void publish() {
        GraphStore store = empty();
        Edge aside = Samples.edge(CanAssume.KIND, BYSTANDER, Samples.node("role", NodeKind.ROLE));
        Stream<Fact> facts = Stream.of(
                Samples.ALICE,
                Samples.ADMINS,
                BYSTANDER,
                Samples.node("role", NodeKind.ROLE),
                Samples.ALICE_IS_ADMIN,
                aside);
        store.ingest(Samples.scan(1), Samples.IAM, facts);
        store.close(Samples.scan(1), List.of());
        Derivation derivation =
                new Derivation(List.of(), List.of(Samples.assumes(Samples.ADMINS, Samples.ALICE, "statement-1")));
        Finding finding = Samples.finding("f1", Samples.ALICE, Samples.ADMINS);
        store.publish(new Publication(Samples.scan(1), derivation, List.of(finding)));
        store.close();
    }
}

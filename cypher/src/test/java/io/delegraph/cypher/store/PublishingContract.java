package io.delegraph.cypher.store;

import static io.delegraph.cypher.store.Samples.ADMINS;
import static io.delegraph.cypher.store.Samples.ALICE;
import static io.delegraph.cypher.store.Samples.IAM;
import static io.delegraph.cypher.store.Samples.assumes;
import static io.delegraph.cypher.store.Samples.edge;
import static io.delegraph.cypher.store.Samples.finding;
import static io.delegraph.cypher.store.Samples.scan;
import static io.delegraph.cypher.store.Samples.session;
import static io.delegraph.cypher.store.Samples.user;
import static io.delegraph.cypher.store.Samples.with;
import static io.delegraph.cypher.store.Samples.withStatus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.CanAssume;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store makes of an analysis. */
public abstract class PublishingContract extends GraphStoreContract {
    @Test
    void countsEpochsAndRemembersTheLast() {
        Epoch first = publish(1, noDerivation());
        Epoch second = publish(2, noDerivation());

        assertThat(first).isEqualTo(new Epoch(1, scan(1).id(), scan(1).clock()));
        assertThat(second).isEqualTo(new Epoch(2, scan(2).id(), scan(2).clock()));
        assertThat(store().findEpoch()).contains(second);
    }

    @Test
    void returnsDerivedNodesAndEdgesExactly() {
        ingest(1, IAM, ALICE, ADMINS);
        Node session = session("s1");
        Derivation derivation = new Derivation(
                List.of(session),
                List.of(assumes(ALICE, session, "b", "a"), assumes(session, ADMINS), assumes(ALICE, ADMINS)));

        publish(1, derivation);

        assertThat(store().derivation()).isEqualTo(derivation);
        assertThat(store().snapshot().nodes()).hasSize(2);
        assertThat(store().snapshot().edges()).isEmpty();
    }

    @Test
    void replacesWhatChangedAndRemovesWhatIsNoLongerDerived() {
        ingest(1, IAM, ALICE, ADMINS);
        Node kept = session("kept");
        publish(
                1,
                new Derivation(
                        List.of(kept, session("lost")),
                        List.of(assumes(ALICE, kept), assumes(ALICE, session("lost")), assumes(ALICE, ADMINS, "old"))));
        Derivation next = new Derivation(
                List.of(with(kept, Property.EXPLANATION, "new"), session("added")),
                List.of(assumes(ALICE, kept), assumes(ALICE, ADMINS, "new"), assumes(session("added"), kept)));

        publish(2, next);

        assertThat(store().derivation()).isEqualTo(next);
    }

    @Test
    void keepsAFactAndAConclusionOfTheSameIdentityApart() {
        Edge stated = edge(CanAssume.KIND, ALICE, ADMINS);
        ingest(1, IAM, ALICE, ADMINS, stated, user("s1"));
        Derivation derivation = new Derivation(List.of(session("s1")), List.of(assumes(ALICE, ADMINS)));
        publish(1, derivation);
        ingest(2, IAM, ALICE, ADMINS, stated, user("s1"));
        close(2, Coverage.complete(IAM));

        assertThat(store().derivation()).isEqualTo(derivation);
        assertThat(store().snapshot().edges()).extracting(StoredEdge::edge).containsExactly(stated);
        assertThat(store().snapshot().nodes()).extracting(StoredNode::node).contains(user("s1"));
    }

    @Test
    void refusesAConclusionAboutANodeThatDoesNotStand() {
        ingest(1, IAM, ALICE);
        Derivation broken = new Derivation(List.of(), List.of(assumes(ALICE, ADMINS)));

        assertThatThrownBy(() -> publish(1, broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("admins");
        assertThat(store().findEpoch()).isEmpty();
    }

    @Test
    void returnsFindingsExactlyAndWorstFirst() {
        ingest(1, IAM, ALICE, ADMINS);
        Finding mild = finding("f1", ALICE, ADMINS);
        Finding worse = finding("f2", ADMINS, user("nobody-states-this-one"));

        publish(1, noDerivation(), mild, worse, withStatus(finding("f0", ALICE, ALICE), FindingStatus.UNVERIFIED));

        assertThat(store().listFindings())
                .containsExactly(
                        seen(withStatus(finding("f0", ALICE, ALICE), FindingStatus.UNVERIFIED), 1, 1),
                        seen(mild, 1, 1),
                        seen(worse, 1, 1));
    }

    @Test
    void opensResolvesAndReopensFindings() {
        ingest(1, IAM, ALICE, ADMINS);
        Finding found = finding("f", ALICE, ADMINS);
        publish(1, noDerivation(), found);
        publish(2, noDerivation(), found);
        assertThat(store().listFindings()).containsExactly(seen(found, 1, 2));

        publish(3, noDerivation());
        assertThat(store().listFindings()).containsExactly(seen(withStatus(found, FindingStatus.RESOLVED), 1, 2));
        publish(4, noDerivation());
        assertThat(store().listFindings()).containsExactly(seen(withStatus(found, FindingStatus.RESOLVED), 1, 2));

        publish(5, noDerivation(), found);
        publish(6, noDerivation(), found);
        assertThat(store().listFindings()).containsExactly(seen(withStatus(found, FindingStatus.REOPENED), 1, 6));
    }
}

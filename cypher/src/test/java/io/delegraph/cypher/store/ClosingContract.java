package io.delegraph.cypher.store;

import static io.delegraph.cypher.store.Samples.ADMINS;
import static io.delegraph.cypher.store.Samples.ALICE;
import static io.delegraph.cypher.store.Samples.ALICE_IS_ADMIN;
import static io.delegraph.cypher.store.Samples.CONFIG;
import static io.delegraph.cypher.store.Samples.IAM;
import static io.delegraph.cypher.store.Samples.scan;
import static io.delegraph.cypher.store.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Property;
import org.junit.jupiter.api.Test;

/** What a store makes of facts that it is no longer given. */
public abstract class ClosingContract extends GraphStoreContract {
    @Test
    void closesWhatACompleteSourceNoLongerStates() {
        ingest(1, IAM, ALICE, ADMINS, ALICE_IS_ADMIN);
        ingest(2, IAM, ALICE, ADMINS);

        CloseReceipt receipt = close(2, Coverage.complete(IAM));

        assertThat(receipt).isEqualTo(new CloseReceipt(1, 0));
        assertThat(store().snapshot().nodes()).hasSize(2);
        assertThat(store().snapshot().edges()).isEmpty();
    }

    @Test
    void closesEdgesTogetherWithTheirNodes() {
        ingest(1, IAM, ALICE);
        ingest(1, CONFIG, ADMINS, ALICE_IS_ADMIN);
        ingest(2, CONFIG, ALICE_IS_ADMIN);

        assertThat(close(2, Coverage.complete(IAM))).isEqualTo(new CloseReceipt(2, 0));
        assertThat(store().snapshot().edges()).isEmpty();
        assertThat(close(2, Coverage.complete(IAM))).isEqualTo(new CloseReceipt(0, 0));
    }

    @Test
    void marksWhatAnIncompleteSourceDidNotShowAsStale() {
        ingest(1, IAM, ALICE, ADMINS, ALICE_IS_ADMIN);
        ingest(2, IAM, ALICE);

        CloseReceipt receipt = close(2, Coverage.partial(IAM, "page 2 is missing"));

        assertThat(receipt).isEqualTo(new CloseReceipt(0, 2));
        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.ACTIVE);
        assertThat(lifeOf(ADMINS).state()).isEqualTo(FactState.STALE);
        assertThat(store().snapshot().edges().get(0).lifecycle().state()).isEqualTo(FactState.STALE);
    }

    @Test
    void marksAllOfAFailedSourceAsStale() {
        ingest(1, IAM, ALICE, ADMINS);

        assertThat(close(2, Coverage.failed(IAM, "unreadable"))).isEqualTo(new CloseReceipt(0, 2));
    }

    @Test
    void revivesAStaleFactThatIsSeenAgain() {
        ingest(1, IAM, ALICE);
        close(2, Coverage.failed(IAM, "unreadable"));
        ingest(3, IAM, ALICE);
        close(3, Coverage.complete(IAM));

        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.ACTIVE);
        assertThat(lifeOf(ALICE).firstSeen()).isEqualTo(scan(1).clock());
    }

    @Test
    void startsFirstSeenAndPropertiesAnewForAFactThatWasGone() {
        ingest(1, IAM, with(ALICE, Property.OWNER, "lee"), ADMINS, ALICE_IS_ADMIN);
        close(2, Coverage.complete(IAM));
        ingest(3, IAM, ALICE, ADMINS, ALICE_IS_ADMIN);

        assertThat(lifeOf(ALICE).firstSeen()).isEqualTo(scan(3).clock());
        assertThat(store().snapshot().findNode(ALICE.id()).orElseThrow().node()).isEqualTo(ALICE);
        assertThat(store().snapshot().edges().get(0).lifecycle().firstSeen()).isEqualTo(scan(3).clock());
    }

    @Test
    void doesNotTakeTombstonesForEndsOfEdges() {
        ingest(1, IAM, ALICE, ADMINS);
        close(2, Coverage.complete(IAM));

        assertThat(ingest(3, IAM, ALICE, ALICE_IS_ADMIN).dangling()).containsExactly(ALICE_IS_ADMIN);
    }

    @Test
    void keepsAFactThatAnotherSourceStillStates() {
        ingest(1, IAM, ALICE);
        ingest(1, CONFIG, ALICE);
        assertThat(lifeOf(ALICE).sources()).containsExactly(IAM, CONFIG);

        close(2, Coverage.complete(IAM));

        assertThat(lifeOf(ALICE).sources()).containsExactly(CONFIG);
        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.ACTIVE);
    }

    @Test
    void keepsAFactActiveWhileOneOfItsSourcesIsCertain() {
        ingest(1, IAM, ALICE);
        ingest(1, CONFIG, ALICE);

        assertThat(close(2, Coverage.failed(IAM, "unreadable"))).isEqualTo(new CloseReceipt(0, 0));
        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.ACTIVE);

        assertThat(close(3, Coverage.complete(CONFIG))).isEqualTo(new CloseReceipt(0, 0));
        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.STALE);
    }

    @Test
    void leavesSourcesAloneThatTheScanDoesNotMention() {
        ingest(1, IAM, ALICE);

        assertThat(close(2, Coverage.complete(CONFIG))).isEqualTo(new CloseReceipt(0, 0));
        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.ACTIVE);
    }

    @Test
    void remembersTheLastCoverageOfEverySource() {
        close(1, Coverage.complete(IAM), Coverage.partial(CONFIG, "no rights"));
        close(2, Coverage.complete(CONFIG), Coverage.failed(CONFIG, "second half"));

        assertThat(store().snapshot().coverage())
                .containsExactly(Coverage.complete(IAM), Coverage.partial(CONFIG, "second half"));
    }
}

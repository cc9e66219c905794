package io.delegraph.cypher.store;

import static io.delegraph.cypher.store.Observed.HOUR;
import static io.delegraph.cypher.store.Observed.NOON;
import static io.delegraph.cypher.store.Observed.allowing;
import static io.delegraph.cypher.store.Observed.approval;
import static io.delegraph.cypher.store.Observed.call;
import static io.delegraph.cypher.store.Observed.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link EventStore} does. */
public abstract class EventStoreContract {
    private EventStore store;

    /** An empty store. */
    protected abstract EventStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private EventReceipt append(Observation... observations) {
        return store.append(Stream.of(observations));
    }

    private List<ObservedChain> chains() {
        List<ObservedChain> chains = new ArrayList<>();
        store.forEach(chains::add);
        return chains;
    }

    private List<CallTally> tallies() {
        List<CallTally> tallies = new ArrayList<>();
        store.forEachTally(tallies::add);
        return tallies;
    }

    private static List<String> ids(ObservedChain chain) {
        return chain.observations().stream().map(each -> each.key().nativeId()).toList();
    }

    private static List<String> names(List<ObservedChain> chains) {
        return chains.stream().map(ObservedChain::name).toList();
    }

    @Test
    void hasNothingAtFirst() {
        assertThat(store.count()).isZero();
        assertThat(chains()).isEmpty();
        assertThat(tallies()).isEmpty();
        assertThat(store.find("c1")).isEmpty();
        assertThat(store.listOf(List.of("agent:a"), 10)).isEmpty();
        assertThat(store.permissions(0)).contains(List.of());
        assertThat(append()).isEqualTo(new EventReceipt(0, 0));
    }

    @Test
    void countsWhatIsAppendedTwiceOnce() {
        ObservedCall first = call("1", NOON, Strand.chain("c1")).build();
        ObservedCall second = call("2", NOON, Strand.chain("c1")).build();

        assertThat(append(first, second, first)).isEqualTo(new EventReceipt(2, 1));
        assertThat(append(second)).isEqualTo(new EventReceipt(0, 1));
        assertThat(store.count()).isEqualTo(2);
        assertThat(chains()).hasSize(1);
        assertThat(tallies()).extracting(CallTally::count).containsExactly(2L);
    }

    @Test
    void tellsTheSameNativeIdOfTwoSourcesApart() {
        append(
                Observed.of("otel/a", "1", NOON, Strand.chain("c1")).build(),
                Observed.of("otel/b", "1", NOON, Strand.chain("c1")).build());

        assertThat(store.count()).isEqualTo(2);
    }

    @Test
    void givesBackWhatItWasGiven() {
        List<Observation> every = Observed.everything();
        store.append(every.stream());

        assertThat(chains().stream().flatMap(chain -> chain.observations().stream()))
                .containsExactlyInAnyOrderElementsOf(every);
    }

    @Test
    void keepsTheFirstOfTwoThatDiffer() {
        append(call("1", NOON, Strand.chain("c1")).build());
        append(call("1", NOON.plusSeconds(1), Strand.chain("c1")).build());

        assertThat(chains().get(0).observations()).extracting(Observation::time).containsExactly(NOON);
    }

    @Test
    void ordersByTimeThenSequenceThenKey() {
        append(
                call("d", NOON.plusNanos(1), Strand.chain("c1")).build(),
                call("c", NOON, Strand.chain("c1")).sequence(2).build(),
                call("b", NOON, Strand.chain("c1")).sequence(1).build(),
                call("z", NOON.minus(HOUR), Strand.chain("c1")).sequence(9).build(),
                call("y", NOON, Strand.chain("c1")).sequence(-1).build(),
                call("a", NOON, Strand.chain("c1")).sequence(1).build());

        assertThat(ids(chains().get(0))).containsExactly("z", "y", "a", "b", "c", "d");
    }

    @Test
    void ordersNamesAsJavaDoes() {
        String astral = "\uD83D\uDE00";
        String late = "\uFF5E";
        append(
                call(late, NOON, Strand.chain("c1")).build(),
                call(astral, NOON, Strand.chain("c1")).build(),
                call("1", NOON, Strand.chain(late)).build(),
                call("2", NOON, Strand.chain(astral)).build());

        assertThat(ids(chains().get(0))).containsExactly(astral, late);
        assertThat(names(chains())).containsExactly("c1", astral, late);
    }

    @Test
    void joinsASessionToTheCallThatIssuedIt() {
        append(
                call("2", NOON.plusSeconds(1), Strand.lineage("ASIA1")).build(),
                call("1", NOON, Strand.lineage("ASIA1"), Strand.sourceIdentity("mara"))
                        .build(),
                call("3", NOON.plusSeconds(2), Strand.sourceIdentity("mara"), Strand.lineage("ASIA2"))
                        .build(),
                call("4", NOON.plusSeconds(3), Strand.lineage("ASIA2")).build());

        assertThat(chains()).hasSize(1);
        assertThat(chains().get(0).name()).isEqualTo("source-identity:mara");
        assertThat(ids(chains().get(0))).containsExactly("1", "2", "3", "4");
    }

    @Test
    void joinsNothingByALongLivedCredential() {
        append(
                call("1", NOON, Strand.chain("c1"), Strand.credential("AKIA1")).build(),
                call("2", NOON, Strand.chain("c2"), Strand.credential("AKIA1")).build(),
                call("3", NOON, Strand.credential("AKIA1")).build());

        assertThat(names(chains())).containsExactly("c1", "c2", "credential:AKIA1");
    }

    @Test
    void cutsWhereNothingHappenedForLongerThanASessionLasts() {
        append(
                call("1", NOON, Strand.credential("AKIA1")).build(),
                call("2", NOON.plus(HOUR), Strand.credential("AKIA1")).build(),
                call("3", NOON.plus(HOUR).plus(HOUR).plusSeconds(1), Strand.credential("AKIA1"))
                        .build(),
                call("4", NOON, Strand.chain("c1")).build(),
                call("5", NOON.plus(HOUR.multipliedBy(1_000)), Strand.chain("c1"))
                        .build());

        assertThat(names(chains())).containsExactly("c1", "credential:AKIA1", "credential:AKIA1@2026-01-15T14:00:01Z");
        assertThat(store.find("credential:AKIA1@2026-01-15T14:00:01Z"))
                .singleElement()
                .satisfies(chain -> assertThat(ids(chain)).containsExactly("3"));
    }

    @Test
    void cutsAChainThatIsTooLongAndRepeatsItsRequests() {
        append(request("r", NOON.minusSeconds(1), Strand.chain("c1")));
        store.append(IntStream.range(0, ChainAssembly.MOST)
                .mapToObj(i ->
                        call("n" + i, NOON.plusSeconds(i), Strand.chain("c1")).build()));

        assertThat(chains()).hasSize(2);
        assertThat(chains()).extracting(ObservedChain::truncated).containsExactly(true, false);
        assertThat(ids(chains().get(1))).containsExactly("r", "n" + (ChainAssembly.MOST - 1));
        assertThat(names(chains())).doesNotHaveDuplicates();
    }

    @Test
    void countsByWhoDidWhatWithWhat() {
        ObservedCall.Builder read = call("1", NOON.plusSeconds(5), Strand.chain("c1"));
        append(
                read.build(),
                call("2", NOON, Strand.chain("c2")).build(),
                Observed.deed("3", NOON, Deed.of("read", Outcome.DENIED), Strand.chain("c1"))
                        .build());

        assertThat(tallies())
                .extracting(CallTally::action, CallTally::outcome, CallTally::count, CallTally::first, CallTally::last)
                .containsExactlyInAnyOrder(
                        tuple("read", Outcome.OK, 2L, NOON, NOON.plusSeconds(5)),
                        tuple("read", Outcome.DENIED, 1L, NOON, NOON));
    }

    @Test
    void talliesSayAllThatTheyAreCountedBy() {
        Deed deed = Deed.of("take", Outcome.OK).on("role/a").through("sts").as(CallKind.EXCHANGE);
        ObservedCall call = Observed.deed("1", NOON, deed, Strand.chain("c1"))
                .subject(Optional.of(Party.human("user:mara")))
                .delegate(Optional.of(Party.agent("agent:b")))
                .presented(Presented.credential("AKIA1"))
                .build();
        append(call);

        assertThat(tallies())
                .containsExactly(new CallTally(
                        call.actor(),
                        call.subject(),
                        call.delegate(),
                        Optional.of("AKIA1"),
                        Optional.of("sts"),
                        CallKind.EXCHANGE,
                        "take",
                        Optional.of("role/a"),
                        Outcome.OK,
                        1,
                        NOON,
                        NOON,
                        call.at()));
    }

    @Test
    void takesTheEarliestForAnExample() {
        append(
                call("b", NOON, Strand.chain("c1")).build(),
                call("a", NOON, Strand.chain("c2")).build(),
                call("0", NOON.plusSeconds(1), Strand.chain("c2")).build());

        assertThat(tallies())
                .extracting(CallTally::example)
                .containsExactly(call("a", NOON, Strand.chain("c2")).build().at());
    }

    @Test
    void findsByChainStrandAndEvent() {
        append(
                call("1", NOON, Strand.chain("c1"), Strand.transaction("t1")).build(),
                call("2", NOON, Strand.transaction("t1")).build(),
                call("3", NOON, Strand.chain("c2"), Strand.credential("AKIA1")).build(),
                call("c1", NOON, Strand.chain("mara@example.org")).build());

        assertThat(names(store.find("c1"))).containsExactly("c1", "mara@example.org");
        assertThat(names(store.find("t1"))).containsExactly("c1");
        assertThat(names(store.find("txn:t1"))).containsExactly("c1");
        assertThat(names(store.find("2"))).containsExactly("c1");
        assertThat(names(store.find("AKIA1"))).containsExactly("c2");
        assertThat(names(store.find("credential:AKIA1"))).containsExactly("c2");
        assertThat(names(store.find("mara@example.org"))).containsExactly("mara@example.org");
        assertThat(store.find("mara")).isEmpty();
        assertThat(store.find("agent:a")).isEmpty();
        assertThat(store.find("")).isEmpty();
    }

    @Test
    void listsChainsOfAnActorASubjectOrACredential() {
        append(
                call("1", NOON, Strand.chain("c1"))
                        .subject(Optional.of(Party.human("user:mara")))
                        .build(),
                call("2", NOON, Strand.chain("c2"))
                        .delegate(Optional.of(Party.agent("agent:b")))
                        .build(),
                call("3", NOON, Strand.chain("c3"))
                        .presented(Presented.credential("AKIA1").withIssued("ASIA1"))
                        .build(),
                call("4", NOON, Strand.chain("c4"))
                        .presented(Presented.nothing().withLogged("role/x"))
                        .build(),
                request("5", NOON, Strand.chain("c5")),
                approval("6", NOON, Strand.chain("c6")));

        assertThat(names(store.listOf(List.of("user:mara"), 10))).containsExactly("c1", "c5", "c6");
        assertThat(names(store.listOf(List.of("agent:b"), 10))).containsExactly("c2");
        assertThat(names(store.listOf(List.of("AKIA1"), 10))).containsExactly("c3");
        assertThat(names(store.listOf(List.of("ASIA1", "role/x"), 10))).containsExactly("c3", "c4");
        assertThat(names(store.listOf(List.of("agent:a"), 3))).containsExactly("c1", "c2", "c3");
        assertThat(store.listOf(List.of("c1"), 10)).isEmpty();
    }

    @Test
    void listsTheActionsAndResourcesOfCallsAndAllowances() {
        append(
                Observed.deed("1", NOON, Deed.of("read", Outcome.OK).on("crm/a"), Strand.chain("c1"))
                        .build(),
                Observed.deed("2", NOON, Deed.of("read", Outcome.DENIED).on("crm/a"), Strand.chain("c2"))
                        .build(),
                Observed.deed("3", NOON, Deed.of("list", Outcome.OK), Strand.chain("c1"))
                        .build(),
                allowing("4", NOON, Strand.chain("c1"), "write", "crm/b"));

        assertThat(store.permissions(3))
                .contains(List.of(
                        new Permission("list", "*"),
                        new Permission("read", "crm/a"),
                        new Permission("write", "crm/b")));
        assertThat(store.permissions(2)).isEmpty();
    }

    @Test
    void tellsTheSameWhateverTheOrderOfAppending() {
        long seed = Long.getLong("delegraph.seed", 20260115L);
        List<Observation> observations = Observed.random(new Random(seed), 2_000);
        store.append(observations.stream());
        List<ObservedChain> chains = chains();
        List<CallTally> tallies = tallies();

        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, new Random(seed));
        try (EventStore other = open()) {
            for (int from = 0; from < shuffled.size(); from += 300) {
                other.append(shuffled.subList(from, Math.min(from + 400, shuffled.size())).stream());
            }
            List<ObservedChain> again = new ArrayList<>();
            List<CallTally> counted = new ArrayList<>();
            other.forEach(again::add);
            other.forEachTally(counted::add);

            assertThat(again).as("seed " + seed).isEqualTo(chains);
            assertThat(counted).as("seed " + seed).containsExactlyInAnyOrderElementsOf(tallies);
            assertThat(other.permissions(10_000)).isEqualTo(store.permissions(10_000));
        }
    }

    /** Names of the chains that random observations make: the same from every store. */
    protected static String digest(EventStore store) {
        store.append(Observed.random(new Random(7), 3_000).stream());
        List<String> told = new ArrayList<>();
        store.forEach(chain -> told.add(chain.name() + ids(chain)));
        return Arrays.toString(told.toArray());
    }
}

package io.delegraph.collector.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ActsFor;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TokenClaims;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final String FIRST = """
            {"id":"1","time":"2026-11-20T10:00:00Z","request":{"grant_type":"urn:ietf:params:oauth:grant-type:token-exchange",
             "client_id":"app","subject_token":{"sub":"user:mara","jti":"a","scope":"repo:read"},"audience":"repo"},
             "response":{"claims":{"sub":"user:mara","jti":"b","scope":"repo:read repo:write","act":{"sub":"agent:one"}}}}""";
    private static final String SECOND = FIRST.replace("\"1\"", "\"2\"")
            .replace("\"jti\":\"b\"", "\"jti\":\"c\"")
            .replace("\"jti\":\"a\"", "\"jti\":\"b\"")
            .replace("10:00:00", "10:00:09");

    @Test
    void keepsWhatWentInApartFromWhatCameOut() {
        ObservedCall call = read(FIRST).calls().get(0);

        assertThat(call.presented().token().flatMap(TokenClaims::scope)).contains(List.of("repo:read"));
        assertThat(call.presented().issuedToken().flatMap(TokenClaims::scope))
                .contains(List.of("repo:read", "repo:write"));
        assertThat(call.deed().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void joinsExchangesByTheTokenBetweenThem() {
        MemoryEventStore store = new MemoryEventStore();
        store.append(read("[" + FIRST + "," + SECOND + "]").calls().stream());
        List<ObservedChain> chains = new ArrayList<>();
        store.forEach(chains::add);

        assertThat(chains)
                .singleElement()
                .satisfies(chain -> assertThat(chain.observations()).hasSize(2));
    }

    @Test
    void leavesAScopeThatNobodyStatedUndeclared() {
        CollectedFacts facts = read(FIRST.replace(",\"scope\":\"repo:read\"", ""));

        assertThat(facts.calls().get(0).presented().token().orElseThrow().scope())
                .isEmpty();
    }

    @Test
    void takesTheScopeAskedForWhereTheAnswerNamesNone() {
        CollectedFacts facts =
                read(FIRST.replace("\"audience\":\"repo\"", "\"audience\":\"repo\",\"scope\":\"repo:all\"")
                        .replace("\"scope\":\"repo:read repo:write\",", ""));

        assertThat(facts.calls().get(0).presented().issuedToken().flatMap(TokenClaims::scope))
                .contains(List.of("repo:all"));
    }

    @Test
    void takesOnlyTheOutermostActorForActing() {
        CollectedFacts facts = read(
                FIRST.replace("{\"sub\":\"agent:one\"}", "{\"sub\":\"agent:two\",\"act\":{\"sub\":\"agent:one\"}}"));

        assertThat(facts.edges(ActsFor.KIND)).containsExactly("agent:two → user:mara");
        assertThat(facts.edges()).extracting(Edge::truth).containsOnly(Truth.UNKNOWN);
    }

    @Test
    void readsATransactionTokensScopeAsItsPurpose() {
        CollectedFacts facts = read("""
                {"sub":"user:mara","iss":"tts","txn":"t","jti":"j","iat":1795168800,"scope":"finance.refund","tctx":{"order":"17"}}""");

        assertThat(facts.observations()).singleElement().isInstanceOfSatisfying(TaskRequest.class, request -> {
            assertThat(request.purpose()).isEqualTo("finance.refund");
            assertThat(request.allowances()).isEmpty();
            assertThat(request.basis()).isEqualTo(TaskRequest.Basis.SIGNED);
            assertThat(request.parameters()).containsEntry("order", "17");
        });
    }

    @Test
    void givesNobodyAuthorityByAnUnsignedToken() {
        CollectedFacts facts =
                read("{\"token\":\"eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyOm1hcmEiLCJhY3QiOnsic3ViIjoiYWdlbnQ6eCJ9LCJ0"
                        + "eG4iOiJ0IiwiaWF0IjoxfQ.\"}");

        assertThat(facts.edges()).isEmpty();
        assertThat(facts.problems()).containsExactly("TOKEN_UNSIGNED /token:1");
        assertThat(facts.observations())
                .singleElement()
                .isInstanceOfSatisfying(
                        TaskRequest.class,
                        request -> assertThat(request.basis()).isEqualTo(TaskRequest.Basis.STATED));
    }

    @Test
    void saysWhichExchangesWereRefused() {
        CollectedFacts facts =
                read(FIRST.replaceFirst("(?s)\"response\":.*", "\"response\":{\"error\":\"invalid_target\"}}"));

        assertThat(facts.calls().get(0).deed().outcome()).isEqualTo(Outcome.DENIED);
        assertThat(facts.calls().get(0).presented().issued()).isEqualTo(Optional.empty());
    }

    private static CollectedFacts read(String text) {
        return CollectedFacts.of(new TokenCollector(), DocumentInMemory.of(text));
    }
}

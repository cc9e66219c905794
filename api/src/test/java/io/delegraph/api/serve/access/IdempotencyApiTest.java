package io.delegraph.api.serve.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.idempotency.Admission;
import io.delegraph.api.idempotency.Answered;
import io.delegraph.api.idempotency.IdempotentRequests;
import io.delegraph.api.idempotency.KeyedRequest;
import io.delegraph.api.serve.Api;
import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class IdempotencyApiTest {
    private static final KeyedRequest REQUEST = new KeyedRequest("key:ci", "POST /x", "k", "hash");

    @TempDir
    Path data = Path.of("");

    private static HttpResponse<String> create(Api api, String key, String name)
            throws IOException, InterruptedException {
        return api.send(api.request("api/v1/keys")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"name\":\"" + name + "\",\"role\":\"viewer\"}")));
    }

    @Test
    void doesARequestOnceAndKeepsNoSecretOfItsAnswer() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            assertThat(create(api, "one", "ci").statusCode()).isEqualTo(201);

            HttpResponse<String> again = create(api, "one", "ci");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("done already").doesNotContain("dlk_");
            assertThat(api.json("api/v1/keys").path("items")).hasSize(1);
            assertThat(api.json("api/v1/audit").path("items")).hasSize(2);
        }
    }

    @Test
    void refusesAKeyThatCameWithAnotherRequest() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            create(api, "one", "ci");

            HttpResponse<String> other = create(api, "one", "dashboard");
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(other.body()).contains("urn:delegraph:problem:key-reused");
            assertThat(create(api, "x".repeat(201), "dashboard").statusCode()).isEqualTo(400);
            assertThat(api.json("api/v1/keys").path("items")).hasSize(1);
        }
    }

    @Test
    void letsARequestBeSentAgainOfWhichNothingCame() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            assertThat(create(api, "one", "not a name").statusCode()).isEqualTo(400);
            assertThat(create(api, "one", "not a name").statusCode()).isEqualTo(400);
            assertThat(create(api, "one", "name").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void answersAsBeforeForADay() {
        try (State state = State.open(new StateChoice.Memory())) {
            IdempotentRequests now = new IdempotentRequests(state.jdbi(), Clock.systemUTC());
            Answered answer = new Answered(201, Optional.of("/x/1"), Optional.of("{}"));

            assertThat(now.admit(REQUEST)).isEqualTo(new Admission.Fresh());
            assertThat(now.admit(REQUEST)).isEqualTo(new Admission.Busy());
            now.answered(REQUEST, answer);
            assertThat(now.admit(REQUEST)).isEqualTo(new Admission.Done(answer));
            assertThat(now.admit(new KeyedRequest("key:ci", "POST /x", "k", "another")))
                    .isEqualTo(new Admission.Other());
            assertThat(now.admit(new KeyedRequest("key:other", "POST /x", "k", "hash")))
                    .isEqualTo(new Admission.Fresh());

            Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
            assertThat(new IdempotentRequests(state.jdbi(), tomorrow).admit(REQUEST))
                    .isEqualTo(new Admission.Fresh());
        }
    }

    @Test
    void forgetsWhatAProcessThatEndedWasAnswering() {
        try (State state = State.open(new StateChoice.Memory())) {
            IdempotentRequests requests = new IdempotentRequests(state.jdbi(), Clock.systemUTC());
            requests.admit(REQUEST);

            requests.begin();

            assertThat(requests.admit(REQUEST)).isEqualTo(new Admission.Fresh());
        }
    }
}

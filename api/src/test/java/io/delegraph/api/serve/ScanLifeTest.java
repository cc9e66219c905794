package io.delegraph.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.Api.Part;
import io.delegraph.api.state.StateChoice;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Scans from their order to their end, over the end of the server and by people who change their mind. */
@Timeout(180)
class ScanLifeTest {
    private static final Part ACCOUNT = new Part("account.json", Sample.account("open"));

    @TempDir
    Path data = Path.of("");

    private static String accepted(Api api, String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = api.send(api.upload(query, ACCOUNT));
        assertThat(answer.statusCode()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private boolean spoolIsEmpty() throws IOException, InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            try (Stream<Path> left = Files.list(data.resolve("spool"))) {
                if (left.findAny().isEmpty()) {
                    return true;
                }
            }
            Thread.sleep(50);
        }
        return false;
    }

    @Test
    void goesOnAfterARestartWithWhatRanAndWhatWaited() throws IOException, InterruptedException {
        StateChoice state = new StateChoice.File(data);
        HeldStore first = new HeldStore("publish");
        String ran;
        String waited;
        JsonNode before;
        try (Api api = Api.over(first.open(state), data, HttpSettings.USUAL_UPLOAD)) {
            ran = accepted(api, "");
            first.awaitReached();
            waited = accepted(api, "?source=other");
            before = api.json(ran);
        }
        assertThat(before.path("state").textValue()).isEqualTo("RUNNING");

        HeldStore second = new HeldStore("none");
        try (Api api = Api.over(second.open(state), data, HttpSettings.USUAL_UPLOAD)) {
            JsonNode after = api.ended(ran);

            assertThat(after.path("state").textValue()).isEqualTo("DONE");
            assertThat(after.path("clock")).isEqualTo(before.path("clock"));
            assertThat(after.path("epoch").intValue()).isEqualTo(1);
            assertThat(api.ended(waited).path("state").textValue()).isEqualTo("DONE");
            assertThat(api.json("api/v1/findings").path("epoch").intValue()).isEqualTo(2);
            assertThat(spoolIsEmpty()).isTrue();
        }
    }

    @Test
    void doesNotPublishASecondTimeWhatWasPublishedBeforeTheEnd() throws IOException, InterruptedException {
        StateChoice state = new StateChoice.File(data);
        HeldStore store = new HeldStore("listFindings");
        String scan;
        try (Api api = Api.over(store.open(state), data, HttpSettings.USUAL_UPLOAD)) {
            scan = accepted(api, "");
            store.awaitReached();
        }
        store.release();

        try (Api api = Api.over(store.open(state), data, HttpSettings.USUAL_UPLOAD)) {
            assertThat(api.ended(scan).path("state").textValue()).isEqualTo("DONE");
            assertThat(api.json(scan).path("epoch").intValue()).isEqualTo(1);
            assertThat(api.json("api/v1/findings").path("items")).isNotEmpty();
        }
    }

    @Test
    void cancelsWhatWaitsAtOnceAndWhatRunsBeforeItIsPublished() throws IOException, InterruptedException {
        HeldStore store = new HeldStore("snapshot");
        try (Api api = Api.over(store.open(new StateChoice.Memory()), data, HttpSettings.USUAL_UPLOAD)) {
            String runs = accepted(api, "");
            store.awaitReached();
            String waits = accepted(api, "?source=other");

            HttpResponse<String> atOnce = api.send(api.request(waits).DELETE());
            HttpResponse<String> soon = api.send(api.request(runs).DELETE());
            store.release();
            JsonNode ended = api.ended(runs);
            HttpResponse<String> late = api.send(api.request(runs).DELETE());

            assertThat(atOnce.statusCode()).isEqualTo(200);
            assertThat(atOnce.body()).contains("CANCELLED");
            assertThat(soon.statusCode()).isEqualTo(202);
            assertThat(ended.path("state").textValue()).isEqualTo("CANCELLED");
            assertThat(ended.path("cancelling").booleanValue()).isTrue();
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("urn:delegraph:problem:not-cancellable");
            assertThat(api.json("api/v1/findings").path("epoch").intValue()).isZero();
            assertThat(spoolIsEmpty()).isTrue();
            assertThat(api.scanned(api.upload("", ACCOUNT)).path("state").textValue())
                    .isEqualTo("DONE");
        }
    }

    @Test
    void cannotCancelWhatIsBeingPublished() throws IOException, InterruptedException {
        HeldStore store = new HeldStore("publish");
        try (Api api = Api.over(store.open(new StateChoice.Memory()), data, HttpSettings.USUAL_UPLOAD)) {
            String runs = accepted(api, "");
            store.awaitReached();

            HttpResponse<String> late = api.send(api.request(runs).DELETE());
            store.release();

            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(api.ended(runs).path("state").textValue()).isEqualTo("DONE");
        }
    }

    @Test
    void tellsHowFarAScanIsUntilItsEnd() throws IOException, InterruptedException {
        HeldStore store = new HeldStore("publish");
        try (Api api = Api.over(store.open(new StateChoice.Memory()), data, HttpSettings.USUAL_UPLOAD)) {
            String runs = accepted(api, "");
            store.awaitReached();

            HttpResponse<Stream<String>> events = HttpClient.newHttpClient()
                    .send(
                            api.request(runs + "/events")
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            BodyHandlers.ofLines());
            List<String> lines = events.body()
                    .peek(line -> {
                        if (line.contains("PUBLISHING")) {
                            store.release();
                        }
                    })
                    .toList();

            assertThat(events.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            assertThat(lines).contains("event: progress", "event: end");
            List<JsonNode> moments = new java.util.ArrayList<>();
            for (String line : lines) {
                if (line.startsWith("data:")) {
                    moments.add(new JsonMapper().readTree(line.substring(5)));
                }
            }
            JsonNode first = moments.get(0);
            assertThat(first.path("state").textValue()).isEqualTo("RUNNING");
            assertThat(first.path("documentsDone").intValue()).isEqualTo(1);
            assertThat(first.path("facts").intValue()).isPositive();
            assertThat(moments.get(moments.size() - 1).path("state").textValue())
                    .isEqualTo("DONE");
        }
    }

    @Test
    void listsScansTheNewestFirst() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            List<String> ids = new java.util.ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ids.add(0, api.scanned(api.upload("", ACCOUNT)).path("id").textValue());
            }

            JsonNode first = api.json("api/v1/scans?limit=2");
            JsonNode second =
                    api.json("api/v1/scans?limit=2&cursor=" + first.path("next").textValue());

            assertThat(first.path("items").findValuesAsText("id")).containsExactly(ids.get(0), ids.get(1));
            assertThat(second.path("items").findValuesAsText("id")).containsExactly(ids.get(2));
            assertThat(second.has("next")).isFalse();
            assertThat(api.json("api/v1/scans?state=failed,queued").path("items"))
                    .isEmpty();
            assertThat(first.path("items").get(0).path("requester").textValue()).isEqualTo("admin");
            assertThat(api.get("api/v1/scans?cursor=nothing").statusCode()).isEqualTo(400);
            assertThat(api.get("api/v1/scans?state=lost").statusCode()).isEqualTo(400);
            assertThat(api.get("api/v1/scans/nothing").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void scansABodyThatIsOneFile() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            JsonNode status = api.scanned(api.request("api/v1/scans?name=account.json&source=laptop")
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofString(ACCOUNT.content())));

            assertThat(status.path("state").textValue()).isEqualTo("DONE");
            assertThat(api.json("api/v1/findings").path("items")).isNotEmpty();
            assertThat(spoolIsEmpty()).isTrue();
        }
    }
}

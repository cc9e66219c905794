package io.delegraph.api.serve.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.access.AccessSettings;
import io.delegraph.api.access.RateLimits;
import io.delegraph.api.serve.Api;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RateLimitApiTest {
    @TempDir
    Path data = Path.of("");

    private Api limited(int perCaller, int perAddress) {
        return Api.over(
                new Stores(message -> {}).open(new StoreChoice.Memory()),
                data,
                HttpSettings.USUAL_UPLOAD,
                AccessSettings.USUAL.limited(new RateLimits(perCaller, perAddress)));
    }

    @Test
    void tellsACallerHowMuchIsLeftAndWhenToComeBack() throws IOException, InterruptedException {
        try (Api api = limited(1, 0)) {
            HttpResponse<String> first = api.get("api/v1/findings");
            HttpResponse<String> second = api.get("api/v1/findings");

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"caller\";q=1;w=60");
            assertThat(first.headers().firstValue("RateLimit"))
                    .hasValueSatisfying(left -> assertThat(left).startsWith("\"caller\";r=0;t="));
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.body()).contains("urn:delegraph:problem:rate-limited");
            assertThat(Integer.parseInt(
                            second.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 60);
            assertThat(second.headers().firstValue("RateLimit")).isPresent();
        }
    }

    @Test
    void slowsStrangersDownWithoutLockingAnybodyOut() throws IOException, InterruptedException {
        try (Api api = limited(0, 1)) {
            HttpRequest.Builder stranger =
                    HttpRequest.newBuilder(api.at("api/v1/findings")).header("Authorization", "Bearer dlg_guess");

            assertThat(api.send(stranger).statusCode()).isEqualTo(401);
            HttpResponse<String> second = api.send(stranger);
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();
            assertThat(api.get("api/v1/findings").statusCode()).isEqualTo(200);
        }
    }
}

package io.delegraph.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {
    @TempDir
    private Path data;

    @TempDir
    private Path other;

    /** The example that Standard Webhooks' libraries are tested with. */
    @Test
    void signsAsTheStandardHasIt() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        Map<String, String> headers = Signature.headers(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), body, List.of(secret));

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsWithBothSecretsForADayAfterOneWasReplaced() {
        try (State state = State.open(new StateChoice.Memory());
                Receiver receiver = Receiver.open()) {
            Post post = new Post(state, data);
            Webhook first = post.add("a", receiver);
            String before = post.secrets.signing(first);
            Instant now = post.clock.instant();
            Webhook rotated = post.webhooks.rotate(first.id(), now).orElseThrow();

            assertThat(post.secrets.signing(rotated)).isNotEqualTo(before).startsWith("whsec_");
            List<String> soon = shown(post, rotated, now.plus(Duration.ofHours(23)));
            assertThat(soon).containsExactly(post.secrets.signing(rotated), before);
            assertThat(shown(post, rotated, now.plus(Duration.ofHours(24))))
                    .containsExactly(post.secrets.signing(rotated));
        }
    }

    private static List<String> shown(Post post, Webhook webhook, Instant at) {
        return post.secrets.signing(webhook, at).stream().map(Signature::text).toList();
    }

    @Test
    void opensWhatIsSealedWithTheSameKeyForTheSameWebhookOnly() {
        ServerKey key = ServerKey.in(data);
        String sealed = key.seal("secret", "wh_1");

        assertThat(ServerKey.in(data).open(sealed, "wh_1")).isEqualTo("secret");
        assertThat(sealed).doesNotContain("secret").isNotEqualTo(key.seal("secret", "wh_1"));
        assertThatIllegalStateException().isThrownBy(() -> key.open(sealed, "wh_2"));
        assertThatIllegalStateException().isThrownBy(() -> ServerKey.in(other).open(sealed, "wh_1"));
    }
}

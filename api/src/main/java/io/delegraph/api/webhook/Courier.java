package io.delegraph.api.webhook;

import io.delegraph.api.egress.EgressClient;
import io.delegraph.api.egress.EgressRefused;
import io.delegraph.api.egress.EgressResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Brings one event to one webhook, once. */
public final class Courier {
    private static final Set<Integer> BUSY = Set.of(408, 409, 425, 429);
    private static final int SERVER_ERRORS = 500;
    private static final int SUCCESSES = 200;
    private static final int REDIRECTS = 300;
    private static final int CLIENT_ERRORS = 400;

    private final EgressClient client;
    private final WebhookSecrets secrets;
    private final Supplier<String> base;

    /** @param base address of the API for links, with a slash at its end */
    public Courier(EgressClient client, WebhookSecrets secrets, Supplier<String> base) {
        this.client = client;
        this.secrets = secrets;
        this.base = base;
    }

    /** Tries once; whatever goes wrong is in the outcome. */
    Outcome deliver(Webhook webhook, Event event, Instant now) {
        try {
            EventFormat.Rendered rendered =
                    EventFormat.of(webhook.definition(), base.get()).render(event);
            byte[] body = rendered.body().getBytes(StandardCharsets.UTF_8);
            WebhookSecrets.Access access = secrets.find(webhook.id()).orElseThrow();
            Map<String, String> headers = new LinkedHashMap<>(access.headers());
            headers.putAll(Signature.headers(event.id(), now, body, secrets.signing(webhook, now)));
            return judged(client.post(access.url(), rendered.mediaType(), headers, body));
        } catch (EgressRefused e) {
            return Outcome.refused(e.reason().text());
        } catch (TemplateRefused e) {
            return Outcome.refused(e.text());
        } catch (IOException e) {
            return Outcome.unreachable();
        }
    }

    private static Outcome judged(EgressResponse response) {
        int status = response.status();
        if (status >= SUCCESSES && status < REDIRECTS) {
            return Outcome.arrived(status);
        }
        boolean later = status >= SERVER_ERRORS || BUSY.contains(status);
        return new Outcome(
                later ? Outcome.Verdict.LATER : Outcome.Verdict.REFUSED,
                Optional.of(status),
                Optional.of(problem(status)),
                response.retryAfter().flatMap(Courier::seconds));
    }

    private static String problem(int status) {
        return status >= REDIRECTS && status < CLIENT_ERRORS
                ? "The receiver redirects, and redirects are not followed."
                : "The receiver answered with status " + status + ".";
    }

    // The other form of the header is a date, which needs the receiver's clock to be right.
    private static Optional<Duration> seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)))
                : Optional.empty();
    }
}

package io.delegraph.api.webhook;

import io.delegraph.cypher.graph.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Events that nothing happened for: to try a receiver, and to try a template. */
public final class Sample {
    private static final String BASE = "http://127.0.0.1:8080/";
    // What JSON and templates stumble over.
    private static final String AWKWARD = "a \"quoted\" \\ {{name}} <b>\n";

    private Sample() {}

    /** The event of a test. */
    public static Notice test(String id, Instant at) {
        return notice(id, EventType.TEST, at, "Delegraph can reach this webhook.", "");
    }

    private static Notice notice(String id, EventType type, Instant at, String summary, String text) {
        Optional<FindingFacts> finding = type.isOfFinding() || type == EventType.TEST
                ? Optional.of(new FindingFacts(
                        "sample",
                        "AGT-001",
                        "A sample" + text,
                        Severity.LOW,
                        "nobody" + text,
                        Set.of("nobody" + text),
                        Set.of(),
                        "This is a sample; nothing was found." + text,
                        "Nothing has to be done." + text,
                        List.of("Agent a -USES-> Tool t" + text)))
                : Optional.empty();
        return new Notice(id, type, at, "sample", summary + text, "/api/v1/findings", finding, Map.of());
    }

    /**
     * Passes when every event that the webhook wants can be said in its format.
     *
     * @throws TemplateRefused otherwise
     */
    public static void check(WebhookDefinition definition) {
        EventFormat format = EventFormat.of(definition, BASE);
        for (EventType type : EventType.values()) {
            for (String text : List.of("", AWKWARD)) {
                Notice sample = notice("sample", type, Instant.EPOCH, "A sample.", text);
                format.render(new Event(sample.id(), type, sample.at(), EventBody.of(sample)));
            }
        }
    }
}

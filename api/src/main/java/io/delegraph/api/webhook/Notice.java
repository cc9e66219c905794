package io.delegraph.api.webhook;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened.
 *
 * @param id      the same whenever the same thing is told again
 * @param subject id of the scan or finding that it is about
 * @param summary one line for people
 * @param link    path of the API that says more
 * @param finding that it is about, if it is about one
 * @param details further fields of the event, by name; texts and numbers
 */
public record Notice(
        String id,
        EventType type,
        Instant at,
        String subject,
        String summary,
        String link,
        Optional<FindingFacts> finding,
        Map<String, Object> details) {
    public Notice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(at, "at");
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}

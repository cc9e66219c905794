package io.delegraph.api.job;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which jobs there are and were, by id and by idempotency key; the oldest that ended are forgotten. */
final class JobBook {
    private static final int REMEMBERED = 1_000;

    private final Map<String, ScanJob> byId = new LinkedHashMap<>();
    private final Map<String, ScanJob> byKey = new HashMap<>();

    void add(ScanJob job) {
        byId.put(job.status().id(), job);
        job.key().ifPresent(key -> byKey.put(key, job));
        Iterator<ScanJob> oldest = byId.values().iterator();
        while (byId.size() > REMEMBERED && oldest.hasNext()) {
            ScanJob candidate = oldest.next();
            if (candidate.status().state().isFinal()) {
                oldest.remove();
                candidate.key().ifPresent(byKey::remove);
            }
        }
    }

    void remove(ScanJob job) {
        byId.remove(job.status().id());
        job.key().ifPresent(byKey::remove);
    }

    Optional<ScanJob> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<ScanJob> findByKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}

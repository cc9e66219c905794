package io.delegraph.api.schedule;

import io.delegraph.api.job.Firing;
import io.delegraph.api.job.ScanLog;
import io.delegraph.api.job.ScanOrder;
import io.delegraph.api.job.ScanQuery;
import io.delegraph.api.job.ScanQueue;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.ScanState;
import io.delegraph.api.job.ScanStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes orders as the queue does, and scans nothing. */
final class OrderedScans implements ScanQueue, ScanLog {
    private final List<ScanRecord> newestFirst = new ArrayList<>();

    @Override
    public Taken submit(ScanOrder order) {
        Optional<ScanRecord> same =
                newestFirst.stream().filter(each -> isSame(each.order(), order)).findFirst();
        if (same.isPresent()) {
            return new Taken(same.get(), false);
        }
        newestFirst.add(0, record("scan " + newestFirst.size(), order, ScanState.QUEUED, Optional.empty()));
        return new Taken(newestFirst.get(0), true);
    }

    private static boolean isSame(ScanOrder one, ScanOrder other) {
        boolean fired = one.firing().isPresent() && one.firing().equals(other.firing());
        boolean keyed = one.key().isPresent() && one.key().equals(other.key());
        return fired || keyed;
    }

    void endAll() {
        endAll(ScanState.DONE, Instant.EPOCH);
    }

    void endAll(ScanState state, Instant now) {
        newestFirst.replaceAll(
                each -> each.state().isFinal() ? each : record(each.id(), each.order(), state, Optional.of(now)));
    }

    private static ScanRecord record(String id, ScanOrder order, ScanState state, Optional<Instant> finished) {
        ScanStatus status = new ScanStatus(
                state,
                Instant.EPOCH,
                Optional.empty(),
                finished,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty());
        return new ScanRecord(id, order, Instant.EPOCH, 1, false, status);
    }

    List<ScanRecord> all() {
        return newestFirst;
    }

    @Override
    public Optional<ScanRecord> find(String id) {
        return newestFirst.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Optional<ScanRecord> findByFiring(Firing firing) {
        return newestFirst.stream()
                .filter(each -> each.order().firing().filter(firing::equals).isPresent())
                .findFirst();
    }

    @Override
    public Optional<ScanRecord> findByKey(String requester, String key) {
        return newestFirst.stream()
                .filter(each -> each.order().requester().equals(requester))
                .filter(each -> each.order().key().filter(key::equals).isPresent())
                .findFirst();
    }

    @Override
    public List<ScanRecord> list(ScanQuery query) {
        return newestFirst.stream()
                .filter(each -> query.states().isEmpty() || query.states().contains(each.state()))
                .filter(each -> query.schedule().isEmpty()
                        || each.order().firing().map(Firing::schedule).equals(query.schedule()))
                .limit(query.limit())
                .toList();
    }
}

package io.delegraph.api.job;

import java.util.List;
import java.util.Optional;

/** Scans that were asked for, whatever became of them. */
public interface ScanLog {
    /** The scan of this id. */
    Optional<ScanRecord> find(String id);

    /** The scan of one time of a schedule. */
    Optional<ScanRecord> findByFiring(Firing firing);

    /** The scan that the requester has asked for under this key. */
    Optional<ScanRecord> findByKey(String requester, String key);

    /** The newest first. */
    List<ScanRecord> list(ScanQuery query);
}

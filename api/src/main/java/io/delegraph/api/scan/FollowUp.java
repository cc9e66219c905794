package io.delegraph.api.scan;

/**
 * Something that has to happen after every scan, whoever asked for it: cases, records for differences, notices.
 *
 * <p>Called under the right to write, after publishing and before the scan counts as done, and called again for the same
 * scan when the process died in between: the second time has to change nothing.
 */
@FunctionalInterface
public interface FollowUp {
    void after(CompletedScan scan);
}

package io.delegraph.collector.source;

import io.delegraph.collector.Collector;
import io.delegraph.collector.Collectors;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.Fact;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What to collect, and how.
 *
 * @param paths         files, folders and {@code -} for standard input
 * @param clock         the scan's now
 * @param sourceName    names sources without a native scope; each PATH as given when empty
 * @param forced        name of the collector that reads every document, instead of detection
 * @param limits        against hostile input
 * @param overlay       applied to every fact before the sink sees it, such as an estate's
 * @param progress      told how far it is
 * @param standardInput read when a PATH is {@code -}
 * @param collectors    that take part in detection
 * @param fingerprinter makes what is stored in place of secrets
 */
public record CollectionRequest(
        List<String> paths,
        Instant clock,
        Optional<String> sourceName,
        Optional<String> forced,
        Limits limits,
        UnaryOperator<Fact> overlay,
        CollectionProgress progress,
        InputStream standardInput,
        List<Collector> collectors,
        Fingerprinter fingerprinter) {
    public CollectionRequest {
        paths = List.copyOf(paths);
        collectors = List.copyOf(collectors);
    }

    /** Everything under the PATHs, with detection, default limits and empty standard input. */
    public static CollectionRequest of(List<String> paths, Instant clock) {
        return new CollectionRequest(
                paths,
                clock,
                Optional.empty(),
                Optional.empty(),
                Limits.defaults(),
                UnaryOperator.identity(),
                CollectionProgress.UNWATCHED,
                InputStream.nullInputStream(),
                Collectors.listAll(),
                Fingerprinter.lazily(FingerprintKey::random));
    }

    public CollectionRequest named(String newSourceName) {
        return new CollectionRequest(
                paths,
                clock,
                Optional.of(newSourceName),
                forced,
                limits,
                overlay,
                progress,
                standardInput,
                collectors,
                fingerprinter);
    }

    /** Lets one collector read every document. */
    public CollectionRequest forcing(String collector) {
        return new CollectionRequest(
                paths,
                clock,
                sourceName,
                Optional.of(collector),
                limits,
                overlay,
                progress,
                standardInput,
                collectors,
                fingerprinter);
    }

    public CollectionRequest within(Limits newLimits) {
        return new CollectionRequest(
                paths,
                clock,
                sourceName,
                forced,
                newLimits,
                overlay,
                progress,
                standardInput,
                collectors,
                fingerprinter);
    }

    public CollectionRequest overlaidBy(UnaryOperator<Fact> newOverlay) {
        return new CollectionRequest(
                paths,
                clock,
                sourceName,
                forced,
                limits,
                newOverlay,
                progress,
                standardInput,
                collectors,
                fingerprinter);
    }

    public CollectionRequest watchedBy(CollectionProgress newProgress) {
        return new CollectionRequest(
                paths,
                clock,
                sourceName,
                forced,
                limits,
                overlay,
                newProgress,
                standardInput,
                collectors,
                fingerprinter);
    }

    public CollectionRequest reading(InputStream newStandardInput) {
        return new CollectionRequest(
                paths,
                clock,
                sourceName,
                forced,
                limits,
                overlay,
                progress,
                newStandardInput,
                collectors,
                fingerprinter);
    }

    public CollectionRequest detecting(List<Collector> newCollectors) {
        return new CollectionRequest(
                paths,
                clock,
                sourceName,
                forced,
                limits,
                overlay,
                progress,
                standardInput,
                newCollectors,
                fingerprinter);
    }

    /** Makes fingerprints with this; a key that nobody else has is used otherwise, so that nothing joins another run. */
    public CollectionRequest fingerprintedBy(Fingerprinter newFingerprinter) {
        return new CollectionRequest(
                paths,
                clock,
                sourceName,
                forced,
                limits,
                overlay,
                progress,
                standardInput,
                collectors,
                newFingerprinter);
    }
}

package io.delegraph.api.scan;

import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is read, and how.
 *
 * @param paths      files, folders and {@code -} for standard input, as the caller gave them
 * @param sourceName names sources that carry no native scope; each PATH as given when empty
 * @param collector  that reads every document, instead of detection
 * @param estate     YAML file that says which thing is which environment, owner, sensitivity
 * @param aliases    YAML file of a user's own names of attributes in traces
 * @param foreignKinds YAML file that says which kinds of other tools' graphs are which of ours
 * @param clock      the instant that is taken for now
 * @param fingerprinter makes what is stored in place of secrets
 */
public record ScanInputs(
        List<String> paths,
        Optional<String> sourceName,
        Optional<String> collector,
        Optional<Path> estate,
        Optional<Path> aliases,
        Optional<Path> foreignKinds,
        Instant clock,
        Fingerprinter fingerprinter) {
    public ScanInputs {
        paths = List.copyOf(paths);
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(fingerprinter, "fingerprinter");
    }

    /** The same inputs without names of a user's own. */
    public ScanInputs(
            List<String> paths,
            Optional<String> sourceName,
            Optional<String> collector,
            Optional<Path> estate,
            Instant clock,
            Fingerprinter fingerprinter) {
        this(paths, sourceName, collector, estate, Optional.empty(), Optional.empty(), clock, fingerprinter);
    }

    /** The same, with names of a user's own of attributes in traces. */
    public ScanInputs aliasedBy(Optional<Path> names) {
        return new ScanInputs(paths, sourceName, collector, estate, names, foreignKinds, clock, fingerprinter);
    }

    /** The same, with kinds of other tools' graphs that are some of ours. */
    public ScanInputs mappedBy(Optional<Path> kinds) {
        return new ScanInputs(paths, sourceName, collector, estate, aliases, kinds, clock, fingerprinter);
    }

    /** Everything under the PATHs, with detection, without an estate, and with fingerprints that join no other scan's. */
    public static ScanInputs of(List<String> paths, Instant clock) {
        return new ScanInputs(
                paths,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock,
                Fingerprinter.lazily(FingerprintKey::random));
    }

    /** The same, with fingerprints under another key. */
    public ScanInputs fingerprintedBy(Fingerprinter other) {
        return new ScanInputs(paths, sourceName, collector, estate, aliases, foreignKinds, clock, other);
    }
}

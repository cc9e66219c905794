package io.delegraph.api.source;

import io.delegraph.api.job.OpenSources;
import io.delegraph.api.job.ScanRefused;
import io.delegraph.api.job.Spool;
import io.delegraph.api.job.UploadFolder;
import io.delegraph.api.scan.ReadingGap;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanPart;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at registered sources when a scan of them begins, and notes how that went. A source that is denied, throttled or
 * away leaves a gap in the scan; the others are read, and what it stated before stands.
 */
public final class SourceIntake implements OpenSources.Opening {
    private static final Logger LOG = LoggerFactory.getLogger(SourceIntake.class);

    private final SqlSources sources;
    private final List<SourceReader> readers;
    private final Spool spool;
    private final Backoff backoff;
    private final Clock clock;

    public SourceIntake(SqlSources sources, List<SourceReader> readers, Spool spool, Backoff backoff, Clock clock) {
        this.sources = sources;
        this.readers = List.copyOf(readers);
        this.spool = spool;
        this.backoff = backoff;
        this.clock = clock;
    }

    @Override
    public OpenSources open(List<String> names, ScanInputs inputs) {
        List<RegisteredSource> all = names.stream().distinct().map(this::named).toList();
        UploadFolder folder = folder();
        try {
            List<ScanPart> parts = new ArrayList<>();
            if (!inputs.paths().isEmpty()) {
                parts.add(ScanPart.whole(inputs));
            }
            for (RegisteredSource each : all) {
                Path into = Files.createDirectory(folder.path().resolve("source " + parts.size()));
                parts.add(part(each, inputs, into));
            }
            return new Opened(parts, folder);
        } catch (IOException e) {
            folder.delete();
            throw new UncheckedIOException("The spool cannot be written", e);
        }
    }

    private RegisteredSource named(String name) {
        return sources.find(name)
                .orElseThrow(() -> new ScanRefused("One of the sources of the scan is not registered any more."));
    }

    private UploadFolder folder() {
        try {
            return spool.create(0);
        } catch (IOException e) {
            throw new UncheckedIOException("The spool cannot be written", e);
        }
    }

    private ScanPart part(RegisteredSource registered, ScanInputs inputs, Path into) {
        Source source = registered.source();
        Fetched fetched = fetch(source.configuration(), into);
        Optional<String> gap =
                fetched.completeness() == Completeness.COMPLETE ? Optional.empty() : Optional.of(fetched.reason());
        gap.ifPresent(why -> missed(registered, fetched.completeness(), why));
        ScanInputs read = new ScanInputs(
                fetched.paths().stream().map(Path::toString).toList(),
                Optional.of(source.name()),
                source.collector(),
                source.estate(),
                inputs.clock(),
                inputs.fingerprinter());
        return new ScanPart(
                read, gap, ownedBy(registered), false, (report, open) -> heard(registered, gap, report, open));
    }

    private Fetched fetch(SourceConfiguration configuration, Path into) {
        Optional<SourceReader> reader =
                readers.stream().filter(each -> each.reads(configuration)).findFirst();
        try {
            return reader.map(each -> each.fetch(configuration, into))
                    .orElseGet(() -> Fetched.failed("Nothing reads sources of this kind by itself"));
        } catch (RuntimeException e) {
            LOG.error("A source could not be read: {}", e.getClass().getName());
            return Fetched.failed("It could not be read; the server's log says more");
        }
    }

    // What another source states too is not gone because this one no longer states it.
    private List<SourceId> ownedBy(RegisteredSource registered) {
        Set<SourceId> others = new HashSet<>();
        sources.list().stream()
                .filter(each -> !each.source().name().equals(registered.source().name()))
                .forEach(each -> others.addAll(each.stated()));
        return registered.stated().stream().filter(id -> !others.contains(id)).toList();
    }

    private void missed(RegisteredSource registered, Completeness completeness, String why) {
        Instant now = clock.instant();
        Instant again = backoff.after(now, registered.state().failures() + 1);
        sources.note(registered.source().name(), registered.state().missed(now, completeness, why, again));
    }

    private void heard(
            RegisteredSource registered, Optional<String> gap, CollectionReport report, Optional<ReadingGap> open) {
        String name = registered.source().name();
        // Of a source that never stated anything, nothing can be missing.
        Optional<ReadingGap> lost =
                open.filter(each -> gap.isEmpty() && !registered.stated().isEmpty());
        boolean complete = gap.isEmpty() && lost.isEmpty() && !report.incomplete();
        Set<SourceId> stated = new HashSet<>(complete ? List.of() : registered.stated());
        report.coverage().forEach(each -> stated.add(each.source()));
        sources.note(name, List.copyOf(stated));
        SourceConfiguration configuration = registered.source().configuration();
        readers.stream().filter(each -> each.reads(configuration)).forEach(each -> each.stored(configuration));
        lost.ifPresent(each -> missed(registered, each.completeness(), each.reason()));
        if (gap.isEmpty() && lost.isEmpty()) {
            Completeness completeness = complete ? Completeness.COMPLETE : Completeness.PARTIAL;
            sources.note(name, registered.state().reached(clock.instant(), completeness, reason(report, complete)));
        }
    }

    private static Optional<String> reason(CollectionReport report, boolean complete) {
        return complete
                ? Optional.empty()
                : Optional.of(report.coverage().stream()
                        .map(Coverage::reason)
                        .filter(why -> !why.isEmpty())
                        .findFirst()
                        .orElse("Not all of it could be read"));
    }

    private record Opened(List<ScanPart> parts, UploadFolder folder) implements OpenSources {
        @Override
        public void close() {
            folder.delete();
        }
    }
}

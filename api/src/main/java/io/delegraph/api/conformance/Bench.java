package io.delegraph.api.conformance;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.chain.JudgedChain;
import io.delegraph.analyzer.fixpoint.Engine;
import io.delegraph.api.question.Batch;
import io.delegraph.api.question.BatchAnswer;
import io.delegraph.api.scan.Ingested;
import io.delegraph.api.scan.Ingestion;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.scan.ScanStores;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts cases to one store, one after the other: the facts of a case are ingested, its questions answered of the snapshot,
 * and the facts closed again, so that the next case starts from nothing.
 *
 * <p>The store must be empty: an expectation is about the facts of its own case.
 */
public final class Bench {
    private static final String STANDARD_INPUT = "-";
    private static final String STANDARD_INPUT_DOCUMENT = "stdin";
    private static final String HEADER =
            "{\"type\":\"header\",\"schema\":\"delegraph.facts/1\",\"source\":\"conformance\"}";

    private final GraphStore store;
    private final Set<Engine> engines;

    /** A bench on which every one of these engines must answer as expected. */
    public Bench(GraphStore store, Set<Engine> engines) {
        if (engines.isEmpty()) {
            throw new IllegalArgumentException("A bench needs an engine");
        }
        this.store = store;
        this.engines = new TreeSet<>(engines);
    }

    /**
     * What became of a case.
     *
     * @param diagnostics errors of reading its facts, at their place in the suite
     */
    public record Outcome(List<Verdict> verdicts, List<Diagnostic> diagnostics) {
        public Outcome {
            verdicts = List.copyOf(verdicts);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Runs the case and leaves the store as it was. */
    public Outcome run(ConformanceCase theCase) {
        EventStore events = new MemoryEventStore();
        Ingested ingested = ingest(theCase, events);
        Snapshot snapshot = store.snapshot();
        clear(ingested);
        List<Verdict> verdicts = engines.stream()
                .map(engine -> Stream.concat(
                                answers(theCase, snapshot, engine), chains(theCase, snapshot, events, engine))
                        .toList())
                .reduce(Bench::joined)
                .orElseThrow();
        return new Outcome(verdicts, problems(theCase, ingested));
    }

    private static Stream<Verdict> answers(ConformanceCase theCase, Snapshot snapshot, Engine engine) {
        List<Expectation> expectations = theCase.expectations();
        List<BatchAnswer> answers = new Batch(snapshot, theCase.clock(), engine)
                .answer(expectations.stream().map(each -> each.line().toString()));
        return IntStream.range(0, expectations.size())
                .mapToObj(i -> AnswerVerdict.of(theCase, expectations.get(i), engine, answers.get(i)));
    }

    private static Stream<Verdict> chains(
            ConformanceCase theCase, Snapshot snapshot, EventStore events, Engine engine) {
        if (theCase.chains().isEmpty()) {
            return Stream.empty();
        }
        Map<String, JudgedChain> judged = new HashMap<>();
        Analysis.of(snapshot, events, AnalysisSettings.scan(theCase.clock()).withEngine(engine))
                .chains()
                .forEach(chain -> judged.put(chain.measured().name(), chain));
        return theCase.chains().stream()
                .flatMap(expected -> ChainCheck.of(expected, Optional.ofNullable(judged.get(expected.chain()))).stream()
                        .map(each -> new ChainVerdict(
                                theCase.name(),
                                expected.at(),
                                expected.chain(),
                                each.what(),
                                each.expected(),
                                each.got(),
                                engine)));
    }

    private static List<Verdict> joined(List<Verdict> first, List<Verdict> second) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> first.get(i).and(second.get(i)))
                .toList();
    }

    private Ingested ingest(ConformanceCase theCase, EventStore events) {
        List<String> paths = new ArrayList<>();
        if (!theCase.facts().isEmpty()) {
            paths.add(STANDARD_INPUT);
        }
        theCase.files().stream().map(Path::toString).forEach(paths::add);
        return new Ingestion(new ScanStores(store, events), lines(theCase), ScanProgress.UNWATCHED)
                .run(ScanInputs.of(paths, theCase.clock()));
    }

    private static InputStream lines(ConformanceCase theCase) {
        StringBuilder lines = new StringBuilder(HEADER);
        theCase.facts().forEach(each -> lines.append('\n').append(each.record()));
        return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    // A later scan of the same sources that finds nothing: what they stated is gone.
    private void clear(Ingested ingested) {
        Scan nothing = new Scan(
                new ScanId(ingested.scan().id() + "-cleared"), ingested.scan().clock());
        List<Coverage> coverage = ingested.collection().coverage().stream()
                .map(each -> Coverage.complete(each.source()))
                .distinct()
                .toList();
        store.close(nothing, coverage);
    }

    private static List<Diagnostic> problems(ConformanceCase theCase, Ingested ingested) {
        return Stream.concat(ingested.collection().diagnostics().stream(), ingested.diagnostics().stream())
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .distinct()
                .map(each -> new Diagnostic(
                        each.severity(),
                        ConformanceProblem.UNREADABLE_FACTS.code(),
                        ConformanceProblem.UNREADABLE_FACTS.message(each.code() + ": " + each.message()),
                        place(theCase, each.at()).orElse(theCase.at())))
                .toList();
    }

    // The header is the first line, the first record the second.
    private static Optional<SourceLocation> place(ConformanceCase theCase, SourceLocation at) {
        int record = at.line() - 2;
        boolean inFacts = at.document().equals(STANDARD_INPUT_DOCUMENT)
                && record >= 0
                && record < theCase.facts().size();
        return inFacts ? Optional.of(theCase.facts().get(record).at()) : Optional.empty();
    }
}

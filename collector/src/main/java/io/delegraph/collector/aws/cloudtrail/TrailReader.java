package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.aws.iam.IamIds;
import io.delegraph.collector.aws.iam.ServiceError;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads one document event by event and hands each call on at once. */
final class TrailReader {
    // An organization's trail has one source per account; a hostile one does not get more.
    private static final int MOST_ACCOUNTS = 10_000;
    private static final int MOST_WRAPPERS = 4;

    private final String uri;
    private final String sourceName;
    private final FactSink sink;
    private final TreeSet<SourceId> sources = new TreeSet<>();
    private long records;
    private long accepted;
    private String failure = "";

    TrailReader(String uri, String sourceName, FactSink sink) {
        this.uri = uri;
        this.sourceName = sourceName;
        this.sink = sink;
    }

    /** Reads an event, or what wraps one or lists some. */
    void read(JsonCursor value) {
        events(value, 0).forEach(this::event);
    }

    private static Stream<JsonCursor> events(JsonCursor value, int depth) {
        if (value.kind() != JsonKind.OBJECT || value.members().containsKey("eventName") || depth > MOST_WRAPPERS) {
            return Stream.of(value);
        }
        Optional<List<JsonCursor>> listed = TrailForm.LISTS.stream()
                .sorted()
                .flatMap(name -> value.find(name).stream())
                .filter(list -> list.kind() == JsonKind.ARRAY)
                .map(JsonCursor::elements)
                .findFirst();
        if (listed.isPresent()) {
            return listed.get().stream().flatMap(each -> events(each, depth + 1));
        }
        Optional<JsonCursor> wrapped = TrailForm.WRAPPERS.stream()
                .sorted()
                .flatMap(name -> value.find(name).stream())
                .findFirst();
        Optional<JsonCursor> inside = wrapped.flatMap(
                each -> each.kind() == JsonKind.TEXT ? each.embedded(each.scalar()) : Optional.of(each));
        return inside.map(each -> events(each, depth + 1)).orElse(Stream.of(value));
    }

    private void event(JsonCursor value) {
        records++;
        if (value.kind() == JsonKind.OBJECT && value.cut()) {
            TrailProblem.CUT_EVENT.report(value);
        }
        TrailEvent.read(value).ifPresent(event -> {
            SourceId source = source(event);
            ObservedEvent.call(event, source).ifPresent(call -> {
                accepted++;
                sink.observation(call);
            });
        });
    }

    private SourceId source(TrailEvent event) {
        SourceId source = sourceOf(event.account().orElse(sourceName));
        if (sources.size() >= MOST_ACCOUNTS && !sources.contains(source)) {
            return sourceOf(sourceName);
        }
        sources.add(source);
        return source;
    }

    private static SourceId sourceOf(String account) {
        return SourceId.of(CloudTrailCollector.NAME, account, "events");
    }

    /** Events of the account that the error names are missing. */
    void unanswered(JsonCursor error) {
        failure = ServiceError.code(error);
        sources.add(sourceOf(error.findText("Account").filter(IamIds::isAccount).orElse(sourceName)));
    }

    /** Says what became of the document. */
    void finish(Completeness parsed) {
        boolean asParsed = (accepted == records && failure.isEmpty()) || parsed == Completeness.FAILED;
        Completeness completeness = asParsed ? parsed : parsed.and(Completeness.PARTIAL);
        if (sources.isEmpty()) {
            sources.add(sourceOf(sourceName));
        }
        sources.forEach(source -> sink.coverage(
                completeness == Completeness.COMPLETE
                        ? Coverage.complete(source)
                        : new Coverage(source, completeness, reason())));
        sink.input(new InputReport(uri, CloudTrailCollector.NAME, records, accepted, records - accepted, completeness));
    }

    private String reason() {
        return failure.isEmpty()
                ? "Not every event could be understood: " + uri
                : "Logs are missing: the service answered " + failure;
    }
}

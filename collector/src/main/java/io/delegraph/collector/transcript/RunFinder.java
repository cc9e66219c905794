package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds conversations wherever they are nested, by shape. Of an object that tells one run in several forms, the one that
 * tells most of calls is taken; of a list of spans, every trace is one.
 */
final class RunFinder {
    private static final int DEEPEST = 8;

    private final int index;
    private final List<Run> found = new ArrayList<>();
    private final Deque<JsonCursor> around = new ArrayDeque<>();

    private RunFinder(int index) {
        this.index = index;
    }

    /** The conversations in a record, in its order; {@code index} is the record's place in the document. */
    static List<Run> find(JsonCursor record, int index) {
        RunFinder finder = new RunFinder(index);
        finder.search(record, 0);
        return finder.found;
    }

    private void search(JsonCursor value, int depth) {
        Optional<RunShape> shape = RunShape.of(value);
        if (shape.isPresent()) {
            add(run(shape.get(), value));
            return;
        }
        if (depth == DEEPEST) {
            return;
        }
        value.elements().forEach(element -> search(element, depth + 1));
        around.push(value);
        List<Run> own = value.members().values().stream()
                .flatMap(member -> RunShape.of(member).map(each -> run(each, member)).stream())
                .toList();
        if (own.isEmpty()) {
            value.members().values().forEach(member -> search(member, depth + 1));
        } else {
            takeBest(own);
        }
        around.pop();
    }

    private void takeBest(List<Run> own) {
        Comparator<Run> telling = Comparator.comparing(RunFinder::told);
        Run best = own.stream()
                .max(telling.thenComparing(run -> run.turns().size()))
                .orElseThrow();
        add(best);
        own.stream()
                .filter(run -> !run.equals(best))
                .forEach(run -> TranscriptProblem.SAME_RUN_AGAIN.report(run.list()));
    }

    // Calls with arguments by name tell more than lines that were typed, and both more than words.
    private static int told(Run run) {
        if (run.shape() != RunShape.MESSAGES) {
            return 1;
        }
        return run.turns().stream().anyMatch(turn -> Peek.has(turn, "tool_calls", "function_call")) ? 2 : 0;
    }

    private void add(Run run) {
        if (run.shape() != RunShape.SPANS) {
            found.add(run);
            return;
        }
        Map<String, List<JsonCursor>> traces = new LinkedHashMap<>();
        run.turns()
                .forEach(record -> Span.of(record)
                        .ifPresent(span -> traces.computeIfAbsent(span.trace(), absent -> new ArrayList<>())
                                .add(record)));
        traces.values().forEach(spans -> found.add(new Run(run.shape(), run.list(), spans, describing(spans), index)));
    }

    // A trace is described by a record beside its spans, if it is the only one, else by its first span.
    private List<JsonCursor> describing(List<JsonCursor> spans) {
        List<JsonCursor> records = new ArrayList<>();
        around.stream()
                .limit(1)
                .flatMap(record -> Peek.object(record, "trace").stream())
                .forEach(records::add);
        records.add(spans.get(0));
        records.addAll(around);
        return records;
    }

    private Run run(RunShape shape, JsonCursor list) {
        return new Run(shape, list, list.elements(), List.copyOf(around), index);
    }
}

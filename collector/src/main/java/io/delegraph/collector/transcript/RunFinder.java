package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds conversations wherever they are nested, by shape. Of an object that tells one run in several forms, the one with
 * most calls is taken.
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
            found.add(run(shape.get(), value));
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
            take(own);
        }
        around.pop();
    }

    private void take(List<Run> own) {
        Comparator<Run> telling = Comparator.comparing(RunFinder::calls);
        Run best = own.stream()
                .max(telling.thenComparing(run -> run.turns().elements().size()))
                .orElseThrow();
        found.add(best);
        own.stream()
                .filter(run -> !run.equals(best))
                .forEach(run -> TranscriptProblem.SAME_RUN_AGAIN.report(run.turns()));
    }

    private static long calls(Run run) {
        return run.turns().elements().stream()
                .flatMap(turn -> Peek.elements(turn, "tool_calls").stream())
                .count();
    }

    private Run run(RunShape shape, JsonCursor turns) {
        return new Run(shape, turns, List.copyOf(around), index);
    }
}

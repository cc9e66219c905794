package io.delegraph.cypher.store.event;

import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.Observed;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Appends calls for ever, a few at a time and each twice, and prints how many were acknowledged. */
final class AppendingMain {
    private static final int SESSIONS = 7;

    private AppendingMain() {}

    /** Arguments: the folder, and the number of the first call. */
    public static void main(String[] arguments) {
        int next = Integer.parseInt(arguments[1]);
        try (EventStore store = SqlEventStore.in(Path.of(arguments[0]))) {
            while (next < Integer.MAX_VALUE - SESSIONS) {
                int end = next + 1 + next % SESSIONS;
                store.append(Stream.concat(calls(next, end), calls(next, end)));
                System.out.println(end);
                next = end;
            }
        }
    }

    static Stream<Observation> calls(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Observed.call("e" + i, Observed.NOON.plusSeconds(i), Strand.chain("c" + i % SESSIONS))
                        .build());
    }
}

package io.delegraph.cypher.store.event;

import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.json.ObservationJson;
import io.delegraph.cypher.json.PartyText;
import io.delegraph.cypher.store.CallTally;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts calls over one connection, within one read. The database sorts them, in a file when there are many. */
final class TallyReader implements AutoCloseable {
    private static final int SORT_COLUMNS = 9;
    private static final String CALLS = "SELECT actor, subject, delegate, credential, tool, kind, action, resource,"
            + " outcome, place, event.id FROM event JOIN word ON word.id = source WHERE type = " + EventWriter.CALL
            + " ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, place, word.text, native";

    private final Connection connection;
    private final Words words;
    private final PreparedStatement example;

    /** Calls of one sort, while they are counted. */
    private static final class Run {
        private final List<Long> sort;
        private final long example;
        private final Instant first;
        private Instant last;
        private long count;

        Run(List<Long> sort, long example, Instant first) {
            this.sort = sort;
            this.example = example;
            this.first = first;
            this.last = first;
        }
    }

    TallyReader(Connection connection) throws SQLException {
        this.connection = connection;
        words = new Words(connection);
        example = connection.prepareStatement("SELECT json FROM payload WHERE event = ?");
    }

    void forEach(Consumer<CallTally> reader) throws SQLException {
        List<Run> open = new ArrayList<>(1);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CALLS)) {
            while (row.next()) {
                List<Long> sort = sort(row);
                Instant time = Place.time(row.getBytes(SORT_COLUMNS + 1));
                if (open.isEmpty() || !open.get(0).sort.equals(sort)) {
                    tell(open, reader);
                    open.add(new Run(sort, row.getLong(SORT_COLUMNS + 2), time));
                }
                Run run = open.get(0);
                run.last = time;
                run.count++;
            }
        }
        tell(open, reader);
    }

    private static List<Long> sort(ResultSet row) throws SQLException {
        List<Long> sort = new ArrayList<>(SORT_COLUMNS);
        for (int column = 1; column <= SORT_COLUMNS; column++) {
            sort.add(row.getLong(column));
        }
        return sort;
    }

    private void tell(List<Run> open, Consumer<CallTally> reader) throws SQLException {
        for (Run run : open) {
            reader.accept(tally(run));
        }
        open.clear();
    }

    private CallTally tally(Run run) throws SQLException {
        List<Long> sort = run.sort;
        return new CallTally(
                PartyText.parse(words.get(sort.get(0))),
                words.find(sort.get(1)).map(PartyText::parse),
                words.find(sort.get(2)).map(PartyText::parse),
                words.find(sort.get(3)),
                words.find(sort.get(4)),
                CallKind.valueOf(words.get(sort.get(5))),
                words.get(sort.get(6)),
                words.find(sort.get(7)),
                Outcome.valueOf(words.get(sort.get(8))),
                run.count,
                run.first,
                run.last,
                place(run.example));
    }

    private SourceLocation place(long event) throws SQLException {
        example.setLong(1, event);
        try (ResultSet row = example.executeQuery()) {
            return ObservationJson.read(row.getBytes(1)).at();
        }
    }

    @Override
    public void close() throws SQLException {
        words.close();
        example.close();
    }
}

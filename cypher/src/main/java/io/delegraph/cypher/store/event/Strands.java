package io.delegraph.cypher.store.event;

import io.delegraph.cypher.graph.event.Strand;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Strands and their numbers, on one connection; those of late are remembered. */
final class Strands implements AutoCloseable {
    /** Surest first: a sort's number is its place. */
    private static final List<Strand.Sort> SORTS = List.of(Strand.Sort.values());

    private final PreparedStatement find;
    private final PreparedStatement add;
    private final Map<Strand, Long> ids = Words.remembering();

    Strands(Connection connection) throws SQLException {
        find = connection.prepareStatement("SELECT id FROM strand WHERE sort = ? AND value = ?");
        add = connection.prepareStatement("INSERT INTO strand (sort, value) VALUES (?, ?) RETURNING id");
    }

    Optional<Long> find(Strand strand) throws SQLException {
        return Words.findId(asked(find, strand));
    }

    /** The number of the strand, which gets one if it has none. */
    long number(Strand strand) throws SQLException {
        Long known = ids.get(strand);
        if (known != null) {
            return known;
        }
        Optional<Long> found = find(strand);
        long id = found.isPresent()
                ? found.get()
                : Words.findId(asked(add, strand)).orElseThrow(() -> new SQLException("a strand got no number"));
        ids.put(strand, id);
        return id;
    }

    /** The strand whose sort and value stand in this column and the next. */
    static Strand read(ResultSet row, int column) throws SQLException {
        return new Strand(SORTS.get(row.getInt(column)), row.getString(column + 1));
    }

    private static PreparedStatement asked(PreparedStatement statement, Strand strand) throws SQLException {
        statement.setInt(1, SORTS.indexOf(strand.sort()));
        statement.setString(2, strand.value());
        return statement;
    }

    @Override
    public void close() throws SQLException {
        find.close();
        add.close();
    }
}

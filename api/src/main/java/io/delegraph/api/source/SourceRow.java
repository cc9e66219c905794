package io.delegraph.api.source;

import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.SourceId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** A source of a row. */
final class SourceRow {
    private SourceRow() {}

    static RegisteredSource map(ResultSet row, StatementContext context) throws SQLException {
        Source source = new Source(
                row.getString("name"),
                ConfigurationText.read(row.getString("configuration")),
                text(row, "zone"),
                text(row, "estate").map(Path::of),
                text(row, "collector"));
        SourceState state = new SourceState(
                instant(row, "attempted"),
                instant(row, "succeeded"),
                text(row, "outcome").map(Completeness::valueOf),
                text(row, "reason"),
                row.getInt("failures"),
                instant(row, "due"));
        return new RegisteredSource(
                source,
                state,
                ConfigurationText.texts(row.getString("stated")).stream()
                        .map(SourceId::new)
                        .toList(),
                new Sighting(text(row, "digest"), row.getLong("sightings")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}

package io.delegraph.cypher.store.event;

import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.json.ObservationJson;
import io.delegraph.cypher.store.Mentions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lists actions and resources over one connection, within one read. Memory: so many as are asked for. */
record PermissionReader(Connection connection) {
    private static final String CALLED = "SELECT action.text, resource.text FROM"
            + " (SELECT DISTINCT action, resource FROM event WHERE type = " + EventWriter.CALL + ") AS called"
            + " JOIN word action ON action.id = called.action"
            + " LEFT JOIN word resource ON resource.id = called.resource";
    private static final String ASKED =
            "SELECT json FROM event JOIN payload ON payload.event = event.id WHERE event.type <> " + EventWriter.CALL;

    Optional<List<Permission>> list(int most) throws SQLException {
        Set<Permission> found = new TreeSet<>();
        called(found, most);
        asked(found, most);
        return found.size() > most ? Optional.empty() : Optional.of(List.copyOf(found));
    }

    private void called(Set<Permission> found, int most) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CALLED)) {
            while (found.size() <= most && row.next()) {
                String resource = Optional.ofNullable(row.getString(2)).orElse(Argument.EVERY);
                found.add(new Permission(row.getString(1), resource));
            }
        }
    }

    private void asked(Set<Permission> found, int most) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ASKED)) {
            while (found.size() <= most && row.next()) {
                Mentions.permissions(ObservationJson.read(row.getBytes(1))).forEach(found::add);
            }
        }
    }
}

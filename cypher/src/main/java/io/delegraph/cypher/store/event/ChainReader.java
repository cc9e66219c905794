package io.delegraph.cypher.store.event;

import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.json.ObservationJson;
import io.delegraph.cypher.store.ChainAssembly;
import io.delegraph.cypher.store.Mentions;
import io.delegraph.cypher.store.ObservedChain;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Tells chains over one connection, within one read.
 *
 * <p>Memory: the strands that are joined to others, and one chain.
 */
final class ChainReader implements AutoCloseable {
    private static final String OBSERVATIONS = "SELECT payload.json FROM event"
            + " JOIN word ON word.id = event.source JOIN payload ON payload.event = event.id"
            + " WHERE event.strand %s ORDER BY event.place, word.text, event.native";

    private final Connection connection;
    private final Strands strands;
    private final Words words;
    private final PreparedStatement ofOne;
    private final PreparedStatement ofSeveral;
    private final ChainAssembly assembly = new ChainAssembly();
    private final Map<Strand, List<Strand>> membersByRoot;

    ChainReader(Connection connection) throws SQLException {
        this.connection = connection;
        strands = new Strands(connection);
        words = new Words(connection);
        ofOne = connection.prepareStatement(String.format(OBSERVATIONS, "= ?"));
        ofSeveral = connection.prepareStatement(String.format(OBSERVATIONS, "IN (SELECT value FROM json_each(?))"));
        join();
        membersByRoot = assembly.roots().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private void join() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT a.sort, a.value, b.sort, b.value FROM joined"
                        + " JOIN strand a ON a.id = one JOIN strand b ON b.id = other")) {
            while (row.next()) {
                assembly.join(Strands.read(row, 1), Strands.read(row, 3));
            }
        }
    }

    /** Every chain, by root. */
    void forEach(Consumer<ObservedChain> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sort, value FROM strand ORDER BY sort, value")) {
            while (row.next()) {
                Strand strand = Strands.read(row, 1);
                if (assembly.root(strand).equals(strand)) {
                    read(strand, reader);
                }
            }
        }
    }

    /** The chains that the name means. */
    List<ObservedChain> find(String name) throws SQLException {
        List<ObservedChain> found = new ArrayList<>();
        for (Strand root : roots(calledOrCut(name))) {
            read(root, chain -> {
                if (chain.name().equals(name)
                        || chain.observations().stream().anyMatch(each -> Mentions.isCalled(each, name))) {
                    found.add(chain);
                }
            });
        }
        return found;
    }

    /** Chains in which one of the names stands. */
    List<ObservedChain> listOf(Collection<String> names, int most) throws SQLException {
        Set<String> wanted = new HashSet<>(names);
        Set<Long> mentioning = new TreeSet<>();
        for (String name : wanted) {
            mentioning.addAll(mentioning(name, EventWriter.PARTY));
        }
        List<ObservedChain> found = new ArrayList<>();
        for (Strand root : roots(mentioning)) {
            if (found.size() >= most) {
                return found;
            }
            read(root, chain -> {
                boolean has =
                        chain.observations().stream().flatMap(Mentions::names).anyMatch(wanted::contains);
                if (has && found.size() < most) {
                    found.add(chain);
                }
            });
        }
        return found;
    }

    // A chain that was cut off a longer one is called root@time.
    private Set<Long> calledOrCut(String name) throws SQLException {
        Set<Long> found = new TreeSet<>(called(name));
        for (int at = name.indexOf('@'); at > 0; at = name.indexOf('@', at + 1)) {
            found.addAll(called(name.substring(0, at)));
        }
        found.addAll(ids("SELECT strand FROM event WHERE native = ?", name));
        return found;
    }

    private Set<Long> called(String name) throws SQLException {
        Set<Long> found = new TreeSet<>(valued(name));
        for (Strand.Sort sort : Strand.Sort.values()) {
            String prefix = sort.label() + ":";
            if (name.startsWith(prefix)) {
                found.addAll(valued(name.substring(prefix.length())));
            }
        }
        return found;
    }

    private Set<Long> valued(String value) throws SQLException {
        if (value.isBlank()) {
            return Set.of();
        }
        Set<Long> found = new TreeSet<>(mentioning(value, EventWriter.VALUE));
        for (Strand.Sort sort : Strand.Sort.values()) {
            strands.find(new Strand(sort, value)).ifPresent(found::add);
        }
        return found;
    }

    private Set<Long> mentioning(String name, int role) throws SQLException {
        Optional<Long> word = words.find(name);
        return word.isEmpty()
                ? Set.of()
                : ids("SELECT strand FROM mention WHERE name = ? AND role = " + role, word.get());
    }

    private Set<Long> ids(String query, Object parameter) throws SQLException {
        Set<Long> found = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
        }
        return found;
    }

    private Set<Strand> roots(Collection<Long> ids) throws SQLException {
        Set<Strand> roots = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT sort, value FROM strand WHERE id = ?")) {
            for (long id : ids) {
                statement.setLong(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    roots.add(assembly.root(Strands.read(row, 1)));
                }
            }
        }
        return roots;
    }

    private void read(Strand root, Consumer<ObservedChain> reader) throws SQLException {
        ChainAssembly.Cutter cutter = ChainAssembly.cutting(root, reader);
        try (ResultSet row = observations(root).executeQuery()) {
            while (row.next()) {
                cutter.take(ObservationJson.read(row.getBytes(1)));
            }
        }
        cutter.finish();
    }

    private PreparedStatement observations(Strand root) throws SQLException {
        List<Strand> members = membersByRoot.getOrDefault(root, List.of(root));
        List<Long> ids = new ArrayList<>();
        for (Strand member : members) {
            strands.find(member).ifPresent(ids::add);
        }
        if (ids.size() == 1) {
            ofOne.setLong(1, ids.get(0));
            return ofOne;
        }
        ofSeveral.setString(1, ids.toString());
        return ofSeveral;
    }

    @Override
    public void close() throws SQLException {
        strands.close();
        words.close();
        ofOne.close();
        ofSeveral.close();
    }
}

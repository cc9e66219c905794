package io.delegraph.cypher.store.event;

import io.delegraph.cypher.graph.WellFormed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names and their numbers, on one connection; those of late are remembered. */
final class Words implements AutoCloseable {
    static final long NONE = 0;
    private static final int REMEMBERED = 20_000;

    private final PreparedStatement find;
    private final PreparedStatement add;
    private final PreparedStatement text;
    private final Map<String, Long> ids = remembering();
    private final Map<Long, String> texts = remembering();

    Words(Connection connection) throws SQLException {
        find = connection.prepareStatement("SELECT id FROM word WHERE text = ?");
        add = connection.prepareStatement("INSERT INTO word (text) VALUES (?) RETURNING id");
        text = connection.prepareStatement("SELECT text FROM word WHERE id = ?");
    }

    /** A map that forgets what was not asked for in a while. */
    static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    Optional<Long> find(String word) throws SQLException {
        find.setString(1, word);
        return findId(find);
    }

    /** The number of the word, which gets one if it has none. */
    long number(String word) throws SQLException {
        String kept = WellFormed.text(word);
        Long known = ids.get(kept);
        if (known != null) {
            return known;
        }
        Optional<Long> found = find(kept);
        long id = found.isPresent() ? found.get() : added(kept);
        ids.put(kept, id);
        return id;
    }

    long number(Optional<String> word) throws SQLException {
        return word.isPresent() ? number(word.get()) : NONE;
    }

    private long added(String word) throws SQLException {
        add.setString(1, word);
        return findId(add).orElseThrow(() -> new SQLException("a word got no number"));
    }

    /** The word of the number; nothing for {@link #NONE}. */
    Optional<String> find(long id) throws SQLException {
        return id == NONE ? Optional.empty() : Optional.of(get(id));
    }

    String get(long id) throws SQLException {
        String known = texts.get(id);
        if (known != null) {
            return known;
        }
        text.setLong(1, id);
        try (ResultSet row = text.executeQuery()) {
            String word = row.next() ? row.getString(1) : "";
            texts.put(id, word);
            return word;
        }
    }

    /** The number in the first column of the first row. */
    static Optional<Long> findId(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
        add.close();
        text.close();
    }
}

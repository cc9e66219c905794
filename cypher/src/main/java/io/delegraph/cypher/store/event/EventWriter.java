package io.delegraph.cypher.store.event;

import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.json.ObservationJson;
import io.delegraph.cypher.json.PartyText;
import io.delegraph.cypher.store.ChainAssembly;
import io.delegraph.cypher.store.EventReceipt;
import io.delegraph.cypher.store.Mentions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/** Adds observations over one connection, so many in a transaction. */
final class EventWriter implements AutoCloseable {
    static final int CALL = 0;
    static final int REQUEST = 1;
    static final int APPROVAL = 2;
    static final int PARTY = 0;
    static final int VALUE = 1;

    private static final int PER_TRANSACTION = 10_000;

    private final Connection connection;
    private final Words words;
    private final Strands strands;
    private final PreparedStatement known;
    private final PreparedStatement event;
    private final PreparedStatement payload;
    private final PreparedStatement joined;
    private final PreparedStatement mention;

    EventWriter(Connection connection) throws SQLException {
        this.connection = connection;
        words = new Words(connection);
        strands = new Strands(connection);
        known = connection.prepareStatement("SELECT 1 FROM event WHERE native = ? AND source = ?");
        event = connection.prepareStatement("INSERT INTO event (native, source, strand, place, type, actor, subject,"
                + " delegate, credential, tool, kind, action, resource, outcome)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
        payload = connection.prepareStatement("INSERT INTO payload (event, json) VALUES (?, ?)");
        joined = connection.prepareStatement("INSERT OR IGNORE INTO joined (one, other) VALUES (?, ?)");
        mention = connection.prepareStatement("INSERT OR IGNORE INTO mention (name, role, strand) VALUES (?, ?, ?)");
    }

    EventReceipt append(Iterator<? extends Observation> observations) throws SQLException {
        EventReceipt receipt = new EventReceipt(0, 0);
        while (observations.hasNext()) {
            receipt = receipt.and(transaction(observations));
        }
        return receipt;
    }

    private EventReceipt transaction(Iterator<? extends Observation> observations) throws SQLException {
        long added = 0;
        long there = 0;
        boolean done = false;
        try {
            for (int i = 0; i < PER_TRANSACTION && observations.hasNext(); i++) {
                if (add(observations.next())) {
                    added++;
                } else {
                    there++;
                }
            }
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
        return new EventReceipt(added, there);
    }

    private boolean add(Observation observation) throws SQLException {
        long source = words.number(observation.key().source().value());
        known.setString(1, observation.key().nativeId());
        known.setLong(2, source);
        if (Words.findId(known).isPresent()) {
            return false;
        }
        long strand = strands.number(ChainAssembly.filedUnder(observation));
        long id = event(observation, source, strand);
        payload.setLong(1, id);
        payload.setBytes(2, ObservationJson.bytes(observation));
        payload.executeUpdate();
        join(observation, strand);
        mention(observation, strand);
        return true;
    }

    private long event(Observation observation, long source, long strand) throws SQLException {
        event.setString(1, observation.key().nativeId());
        event.setLong(2, source);
        event.setLong(3, strand);
        event.setBytes(4, Place.of(observation));
        if (observation instanceof ObservedCall call) {
            event.setInt(5, CALL);
            call(call);
        } else {
            event.setInt(5, observation instanceof TaskRequest ? REQUEST : APPROVAL);
            for (int column = 6; column <= 14; column++) {
                event.setLong(column, Words.NONE);
            }
        }
        return Words.findId(event).orElseThrow(() -> new SQLException("an event got no number"));
    }

    private void call(ObservedCall call) throws SQLException {
        event.setLong(6, words.number(PartyText.of(call.actor())));
        event.setLong(7, words.number(call.subject().map(PartyText::of)));
        event.setLong(8, words.number(call.delegate().map(PartyText::of)));
        event.setLong(9, words.number(call.presented().credential()));
        event.setLong(10, words.number(call.deed().tool()));
        event.setLong(11, words.number(call.deed().kind().name()));
        event.setLong(12, words.number(call.deed().action()));
        event.setLong(13, words.number(call.deed().resource()));
        event.setLong(14, words.number(call.deed().outcome().name()));
    }

    private void join(Observation observation, long filedUnder) throws SQLException {
        for (Strand other : ChainAssembly.joined(observation)) {
            joined.setLong(1, filedUnder);
            joined.setLong(2, strands.number(other));
            joined.executeUpdate();
        }
    }

    private void mention(Observation observation, long filedUnder) throws SQLException {
        for (String name : Mentions.names(observation).distinct().toList()) {
            mention(name, PARTY, filedUnder);
        }
        List<Strand> others = observation.strands();
        for (Strand other : others.subList(1, others.size())) {
            if (!ChainAssembly.joined(observation).contains(other)) {
                mention(other.value(), VALUE, filedUnder);
            }
        }
    }

    private void mention(String name, int role, long strand) throws SQLException {
        mention.setLong(1, words.number(name));
        mention.setInt(2, role);
        mention.setLong(3, strand);
        mention.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

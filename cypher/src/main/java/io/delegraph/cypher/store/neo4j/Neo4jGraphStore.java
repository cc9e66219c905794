package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.query.NamedQuery;
import io.delegraph.cypher.store.CloseReceipt;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Epoch;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.IngestReceipt;
import io.delegraph.cypher.store.Publication;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredFinding;
import io.delegraph.cypher.store.life.Closing;
import io.delegraph.cypher.store.life.StatedFacts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.Record;

/**
 * A graph store in a Neo4j 5.26 database: ours, another server, a cluster or Aura. Needs one database and rights to create
 * constraints in it; no APOC, no GDS.
 *
 * <p>Decides nothing about the life of facts and findings: it reads, asks {@code store.life} and writes.
 */
public final class Neo4jGraphStore implements GraphStore {
    private final Connection connection;
    private final Publisher publisher;

    private Neo4jGraphStore(Connection connection, Publisher publisher) {
        this.connection = connection;
        this.publisher = publisher;
    }

    /** The store in the default database at this address. */
    public static Neo4jGraphStore connect(URI uri, String user, String password) {
        return connect(Neo4jSettings.of(uri, user, password));
    }

    /**
     * The store in a database, with its constraints and indexes in place.
     *
     * @throws io.delegraph.cypher.store.StoreUnavailable when it cannot be reached, or refuses the user or the schema
     */
    public static Neo4jGraphStore connect(Neo4jSettings settings) {
        Connection connection = Connection.open(settings);
        for (NamedQuery statement : connection.catalog().listFolder("schema")) {
            connection.run(transaction -> transaction.run(statement.name(), Map.of()));
        }
        return new Neo4jGraphStore(connection, new Publisher(connection, settings.changesPerTransaction()));
    }

    @Override
    public IngestReceipt ingest(Scan scan, SourceId source, Stream<? extends Fact> facts) {
        return new Ingest(connection, scan, source).run(StatedFacts.of(facts));
    }

    @Override
    public CloseReceipt close(Scan scan, List<Coverage> coverage) {
        return new ClosingRun(connection, scan, Closing.of(scan, coverage)).run();
    }

    @Override
    public Snapshot snapshot() {
        return connection.read(SnapshotReader::read);
    }

    @Override
    public Epoch publish(Publication publication) {
        return publisher.publish(publication);
    }

    @Override
    public Optional<Epoch> findEpoch() {
        return connection.read(EpochRecord::find).map(EpochRecord::epoch);
    }

    @Override
    public List<StoredFinding> listFindings() {
        return connection.read(transaction -> EpochRecord.find(transaction)
                .map(epoch -> Published.read(transaction, epoch).history().stream()
                        .sorted()
                        .toList())
                .orElse(List.of()));
    }

    @Override
    public Derivation derivation() {
        return connection.read(transaction -> EpochRecord.find(transaction)
                .map(epoch -> derivation(transaction, epoch))
                .orElse(new Derivation(List.of(), List.of())));
    }

    private static Derivation derivation(Transaction transaction, EpochRecord epoch) {
        Map<String, Object> at = Map.of("epoch", epoch.number());
        return new Derivation(
                transaction.list("publish/nodes", at, found -> FactCodec.readNode(Rows.properties(found))),
                transaction.list("publish/edges", at, Neo4jGraphStore::derivedEdge));
    }

    private static DerivedEdge derivedEdge(Record found) {
        Row row = Rows.properties(found);
        return new DerivedEdge(SnapshotReader.edge(found, row), row.texts(Field.WHY));
    }

    @Override
    public void close() {
        connection.close();
    }
}

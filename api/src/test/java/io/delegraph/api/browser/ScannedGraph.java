package io.delegraph.api.browser;

import io.delegraph.analyzer.rule.Profile;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.scan.ScanRequest;
import io.delegraph.api.scan.ScanRun;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.cypher.server.SharedNeo4j;
import java.io.InputStream;
import java.util.List;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

/** The shared database with nothing in it but one scan; empty again when closed. */
final class ScannedGraph implements AutoCloseable {
    private final Driver driver;
    private final OpenStore store;

    private ScannedGraph(Driver driver, OpenStore store) {
        this.driver = driver;
        this.store = store;
    }

    static ScannedGraph of(ScanInputs inputs) {
        SharedNeo4j server = SharedNeo4j.instance();
        Driver driver = GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), server.password()));
        clear(driver);
        OpenStore store = new Stores(message -> {}).open(new StoreChoice.Embedded(server.dataFolder()));
        new ScanRun(store.scanned(), InputStream.nullInputStream(), ScanProgress.UNWATCHED)
                .run(new ScanRequest(inputs, Profile.CORE, ScanRequest.PrivilegeListing.OMITTED));
        return new ScannedGraph(driver, store);
    }

    OpenStore store() {
        return store;
    }

    List<Record> run(String statement) {
        return driver.executableQuery(statement).execute().records();
    }

    @Override
    public void close() {
        clear(driver);
        driver.close();
        store.close();
    }

    private static void clear(Driver driver) {
        driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
    }
}

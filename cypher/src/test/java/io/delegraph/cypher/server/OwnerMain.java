package io.delegraph.cypher.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * A process that starts or attaches to a server, takes the writer lease, and writes one node after the other until it is killed. It prints
 * {@code server PID owned|attached}, then {@code written NUMBER} after each acknowledged write.
 */
final class OwnerMain {

    private OwnerMain() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        RunningServer server =
                EmbeddedNeo4j.startOrAttach(ServerSettings.in(folder).withPorts(Ports.ANY));
        System.out.println("server " + server.pid() + (server instanceof OwnedServer ? " owned" : " attached"));
        WriterLease lease = WriterLease.acquire(folder, Duration.ofMinutes(5), System.out::println);
        try (Driver driver = connect(server)) {
            for (long number = Long.parseLong(arguments[1]); lease.isHeld(); number++) {
                driver.executableQuery("CREATE (:Written {number: $number})")
                        .withParameters(Map.of("number", number))
                        .execute();
                System.out.println("written " + number);
            }
        }
    }

    static Driver connect(RunningServer server) {
        return GraphDatabase.driver(
                server.boltUri(),
                AuthTokens.basic(
                        server.credentials().user(), server.credentials().password()));
    }
}

package io.delegraph.cypher.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the embedded server is started with; one that runs already keeps what it was started with.
 *
 * @param dataFolder folder of the product's data; the store, the password and {@code run.json} are in it
 * @param ports preferred ports
 * @param memory memory limits
 * @param transactionTimeout longest time of a transaction; a query that takes longer is ended
 * @param patience longest wait for another process that starts or stops the server, and for the server to be ready
 * @param javaOptions further options of the child JVM, after ours, so that they win
 */
public record ServerSettings(
        Path dataFolder,
        Ports ports,
        Memory memory,
        Duration transactionTimeout,
        Duration patience,
        List<String> javaOptions) {

    public ServerSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        javaOptions = List.copyOf(javaOptions);
        if (transactionTimeout.toMillis() < 1 || patience.toMillis() < 1) {
            throw new IllegalArgumentException("The transaction timeout and the patience must be at least 1 ms.");
        }
    }

    /** The defaults: usual ports, 512 MB of heap, transactions of at most 120 seconds. */
    public static ServerSettings in(Path dataFolder) {
        return new ServerSettings(
                dataFolder, Ports.USUAL, Memory.SMALL, Duration.ofSeconds(120), Duration.ofSeconds(90), List.of());
    }

    public ServerSettings withPorts(Ports newPorts) {
        return new ServerSettings(dataFolder, newPorts, memory, transactionTimeout, patience, javaOptions);
    }

    public ServerSettings withMemory(Memory newMemory) {
        return new ServerSettings(dataFolder, ports, newMemory, transactionTimeout, patience, javaOptions);
    }

    public ServerSettings withTransactionTimeout(Duration newTimeout) {
        return new ServerSettings(dataFolder, ports, memory, newTimeout, patience, javaOptions);
    }

    public ServerSettings withPatience(Duration newPatience) {
        return new ServerSettings(dataFolder, ports, memory, transactionTimeout, newPatience, javaOptions);
    }

    public ServerSettings withJavaOptions(List<String> newOptions) {
        return new ServerSettings(dataFolder, ports, memory, transactionTimeout, patience, newOptions);
    }
}

package io.delegraph.cypher.server;

import java.nio.file.Path;
import java.time.Duration;

/** A process that takes the writer lease of a folder, prints {@code held}, and keeps it until it is killed. */
final class LeaseHolderMain {

    private LeaseHolderMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        WriterLease lease = WriterLease.acquire(Path.of(arguments[0]), Duration.ofMinutes(1), System.out::println);
        System.out.println("held");
        while (lease.isHeld()) {
            Thread.sleep(1_000);
        }
    }
}

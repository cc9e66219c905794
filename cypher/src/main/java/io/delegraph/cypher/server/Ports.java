package io.delegraph.cypher.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Two ports on 127.0.0.1. In settings they are wishes: 0 means any, and a busy one gives way to the next free one.
 *
 * @param bolt port of the Bolt protocol
 * @param http port of the HTTP interface and of Neo4j Browser
 */
public record Ports(int bolt, int http) {

    /** The ports that Neo4j is known for. */
    public static final Ports USUAL = new Ports(7687, 7474);

    /** Any two free ports: for tests, and for servers that nobody looks for. */
    public static final Ports ANY = new Ports(0, 0);

    private static final int TRIES = 200;

    public Ports {
        requirePort(bolt);
        requirePort(http);
    }

    /** The ports to use now. Nothing reserves them: a server that loses the race for one fails and must be started again. */
    Ports firstFree() {
        int freeBolt = firstFree(bolt, -1);
        return new Ports(freeBolt, firstFree(http, freeBolt));
    }

    /** Whether nobody listens on either port. */
    boolean isFree() {
        return isFree(bolt) && isFree(http);
    }

    private static int firstFree(int wish, int taken) {
        if (wish == 0) {
            return anyFree();
        }
        OptionalInt free = IntStream.range(wish, Math.min(wish + TRIES, 65_536))
                .filter(port -> port != taken && isFree(port))
                .findFirst();
        return free.orElseThrow(() ->
                new ServerUnavailable("No free port on 127.0.0.1 from " + wish + " on; " + TRIES + " were tried."));
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new ServerUnavailable("No free port on 127.0.0.1: " + failure.getMessage() + ".", failure);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    /** 127.0.0.1, whatever the JVM prefers. */
    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static void requirePort(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
        }
    }
}

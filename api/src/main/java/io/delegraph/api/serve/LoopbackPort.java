package io.delegraph.api.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds a port on 127.0.0.1. */
final class LoopbackPort {
    private static final int TRIES = 200;
    private static final int LAST = 65_535;

    private LoopbackPort() {}

    /** The wished port, or the next that is free; any free one for 0. */
    static int firstFree(int wished) {
        if (wished == 0) {
            return 0;
        }
        return IntStream.rangeClosed(wished, Math.min(LAST, wished + TRIES))
                .filter(LoopbackPort::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No port from " + wished + " on is free on 127.0.0.1; " + TRIES + " were tried."));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}

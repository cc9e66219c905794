package io.delegraph.api.egress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener on an address of this machine that counts who came. */
final class Canary implements AutoCloseable {
    /** What it does with a request. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final AtomicInteger visits = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private Canary(HttpServer server, Answer answer) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
    }

    static Canary on(String address, int port, Answer answer) {
        try {
            return new Canary(
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Canary on(String address) {
        return on(address, 0, exchange -> exchange.sendResponseHeaders(204, -1));
    }

    int port() {
        return server.getAddress().getPort();
    }

    int visits() {
        return visits.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package io.delegraph.api.webhook;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Somebody on loopback who is told, and remembers. */
public final class Receiver implements AutoCloseable {
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Function<Told, Integer> answer;

    private Receiver(Function<Told, Integer> answer) {
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** One request. */
    public record Told(Headers headers, String body) {
        /** The event's id. */
        public String id() {
            return headers.getFirst("webhook-id");
        }
    }

    /** One that answers as the function says: a status for each request. */
    public static Receiver answering(Function<Told, Integer> answer) {
        return new Receiver(answer);
    }

    public static Receiver open() {
        return answering(request -> 204);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Told request = new Told(
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int status = answer.apply(request);
            told.add(request);
            exchange.sendResponseHeaders(status, -1);
        }
    }

    /** What was told so far, in order. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    List<String> ids() {
        return told.stream().map(Told::id).toList();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** The line of the allow-list that lets events reach it. */
    public String allowance() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package io.delegraph.collector.aws.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** AWS on loopback, as its protocols have it: IAM and STS, Organizations, a bucket of logs. One answer can go wrong. */
final class FakeAws implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // Without it the JDK's server lets every answer wait 40 ms for the acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final CountDownLatch closing = new CountDownLatch(1);
    private final FakeEstate estate;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> operations = new TreeSet<>();
    private volatile String faulty = "";
    private volatile Fault fault = Fault.BROKEN;
    private volatile int times;

    FakeAws(FakeEstate estate) {
        this.estate = estate;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on, this question goes so wrong, as many times. */
    void spoil(String question, Fault how, int manyTimes) {
        faulty = question;
        fault = how;
        times = manyTimes;
        asked.clear();
    }

    /** Whether somebody who asks would wait for ever. */
    boolean keepsWaiting() {
        return !faulty.isEmpty() && (fault == Fault.SILENT || fault == Fault.CUT);
    }

    /** Every question since the last fault was set, in order, with what it asked for. */
    List<String> asked() {
        return List.copyOf(new LinkedHashSet<>(asked));
    }

    /** Permissions that were made use of, ever. */
    synchronized Set<String> operations() {
        return new TreeSet<>(operations);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
            byte[] body = exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            if (target != null) {
                String operation = target.substring(target.indexOf('.') + 1);
                answer(
                        exchange,
                        "organizations:" + operation,
                        new String(body, StandardCharsets.UTF_8),
                        new FakeOrganizations(estate).answer(operation, JSON.readTree(body)));
            } else if (exchange.getRequestMethod().equals("POST")) {
                Map<String, String> form = parameters(new String(body, StandardCharsets.UTF_8));
                String action = form.getOrDefault("Action", "");
                String service = List.of("GetCallerIdentity", "AssumeRole").contains(action) ? "sts:" : "iam:";
                answer(exchange, service + action, form.getOrDefault("Marker", ""), new FakeIam(estate).answer(form));
            } else if (exchange.getRequestMethod().equals("GET") && query.containsKey("list-type")) {
                query.remove("max-keys");
                answer(exchange, "s3:ListBucket", query.toString(), new FakeBucket(estate).list(query));
            } else {
                String key = exchange.getRequestURI().getPath().replaceFirst("^/[^/]+/", "");
                String operation = exchange.getRequestMethod().equals("GET") ? "s3:GetObject" : "s3:Other";
                answer(exchange, operation, key, new FakeBucket(estate).get(key));
            }
        }
    }

    private void answer(HttpExchange exchange, String operation, String details, Reply reply) throws IOException {
        String question = operation + " " + details;
        boolean spoilt;
        synchronized (this) {
            operations.add(operation);
            asked.add(question);
            spoilt = question.equals(faulty) && times-- > 0;
        }
        if (!spoilt) {
            send(exchange, reply.status(), reply.type(), reply.body(), reply.body().length);
            return;
        }
        String type = operation.startsWith("s3:") ? "application/xml" : reply.type();
        switch (fault) {
            case DENIED -> send(exchange, Reply.error(403, type, "AccessDenied"));
            case THROTTLED -> send(exchange, Reply.error(429, type, "TooManyRequestsException"));
            case BROKEN -> send(exchange, Reply.error(500, type, "InternalFailure"));
            case EMPTY -> send(exchange, 200, reply.type(), reply.empty(), reply.empty().length);
            case CUT -> cut(exchange, operation, reply);
            case SILENT -> await();
        }
    }

    // A page may end early and say so by its length, which only its end can tell; an object's length is known before.
    private static void cut(HttpExchange exchange, String operation, Reply reply) throws IOException {
        byte[] half = Arrays.copyOf(reply.body(), reply.body().length / 2);
        int length = operation.equals("s3:GetObject") ? reply.body().length : half.length;
        send(exchange, 200, reply.type(), half, length);
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        send(exchange, reply.status(), reply.type(), reply.body(), reply.body().length);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body, int length)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new TreeMap<>();
        for (String part : encoded == null ? new String[0] : encoded.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            parameters.put(
                    URLDecoder.decode(name, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

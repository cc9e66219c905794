package io.delegraph.api.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.access.Caller;
import io.delegraph.api.access.Role;
import io.delegraph.api.export.json.AnswerJson;
import io.delegraph.api.export.json.PageJson;
import io.delegraph.api.finding.CaseView;
import io.delegraph.api.finding.CasedFinding;
import io.delegraph.api.listing.PageRequest;
import io.delegraph.api.listing.Published;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.question.BatchQuestion;
import io.delegraph.api.question.EpochAnalyses;
import io.delegraph.api.question.SeenQuestions;
import io.delegraph.api.serve.answer.JsonBody;
import io.delegraph.api.serve.answer.PathPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Findings, paths and questions of a real account under load while scans run, in process and over HTTP. Writes what it
 * measured into {@code docs/benchmarks.md} and fails when an answer was an error.
 *
 * <p>Run: {@code mvn -B verify -Pbenchmark -pl api}; needs wrk and {@code ../shared/data}, or the folder of the data as
 * the first argument, and says so when one of them is missing.
 */
public final class LoadBenchmark {
    private static final String ACCOUNT = "aws-iam/cloudsplaining/examples/files/example.json.gz";
    private static final int SECONDS = 10;
    private static final int CONNECTIONS = 8;
    private static final int THREADS = 2;

    private final Api api;
    private final List<String> rows = new ArrayList<>();
    private final AtomicInteger scans = new AtomicInteger();

    private LoadBenchmark(Api api) {
        this.api = api;
    }

    /** Runs it; the first argument is the folder of the data. */
    public static void main(String... arguments) throws Exception {
        Path root = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");
        Path account = account(arguments);
        if (!Files.exists(account) || !Files.exists(Path.of("/usr/bin/wrk"))) {
            System.out.println("Nothing measured: this needs wrk and the real account " + ACCOUNT + ".");
            return;
        }
        Path data = Files.createTempDirectory("load");
        try (Api api = Api.over(data)) {
            Files.writeString(
                    root.resolve("docs/benchmarks.md"), new LoadBenchmark(api).measure(account.toAbsolutePath(), data));
        }
    }

    private static Path account(String... arguments) {
        if (arguments.length > 0) {
            return Path.of(arguments[0]).resolve(ACCOUNT);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve("data").resolve(ACCOUNT))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of(ACCOUNT));
    }

    private String measure(Path account, Path data) throws Exception {
        scan(account);
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService scanner = Executors.newSingleThreadExecutor();
        Future<?> scanning = scanner.submit(() -> {
            keepScanning(account, data, going);
            return null;
        });
        try {
            List<String> users = users();
            String question = String.format(
                    "{\"principal\": \"%s\", \"action\": \"iam:CreateAccessKey\", \"resource\": \"%s\"}",
                    users.get(0), users.get(users.size() - 1));
            load("`GET /findings?limit=100`", "api/v1/findings?limit=100", "", this::findings);
            load("`GET /paths?limit=100`", "api/v1/paths?limit=100", "", this::paths);
            load("`POST /questions/can`", "api/v1/questions/can", question, () -> can(question));
        } finally {
            going.set(false);
            scanning.get();
            scanner.shutdownNow();
        }
        return page();
    }

    private List<String> users() {
        return graph().read().snapshot().nodes().stream()
                .filter(stored -> stored.node().kind().label().equals("User"))
                .map(stored -> stored.node().id().value())
                .toList();
    }

    private void scan(Path path) throws IOException, InterruptedException {
        String body = new JsonMapper()
                .createObjectNode()
                .set("paths", new JsonMapper().createArrayNode().add(path.toString()))
                .toString();
        api.scanned(api.request("api/v1/scans")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        scans.incrementAndGet();
    }

    // The account again and again, and beside it facts that are others each time, so that every epoch differs.
    private void keepScanning(Path account, Path data, AtomicBoolean going) throws IOException, InterruptedException {
        Path facts = data.resolve("facts.ndjson");
        for (int round = 0; going.get(); round++) {
            Files.writeString(facts, """
                    {"type":"header","schema":"delegraph.facts/1","source":"load"}
                    {"type":"principal","id":"agent:%d","kind":"Agent","name":"agent %d"}
                    """.formatted(round, round));
            scan(facts);
            scan(account);
        }
    }

    private void load(String what, String path, String body, Callable<String> call) throws Exception {
        call.call();
        rows.add(inProcess(call).row(what, "in process"));
        int before = scans.get();
        Figures figures = new Wrk(api.adminToken(), CONNECTIONS, SECONDS).run(api.at(path), body);
        rows.add(figures.row(what, "HTTP"));
        System.out.println(
                rows.get(rows.size() - 2) + "\n" + rows.get(rows.size() - 1) + " scans " + (scans.get() - before));
        if (figures.errors() > 0) {
            throw new IllegalStateException(what + " was answered by " + figures.errors() + " errors");
        }
    }

    private static Figures inProcess(Callable<String> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long start = System.nanoTime();
        long end = start + SECONDS * 1_000_000_000L;
        try {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> times(call, end)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> each : running) {
                all.addAll(each.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return Figures.of(all.stream().mapToLong(Long::longValue).toArray(), seconds);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> times(Callable<String> call, long end) throws Exception {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            if (call.call().isEmpty()) {
                throw new IllegalStateException("An answer is empty");
            }
            times.add(System.nanoTime() - begin);
        }
        return times;
    }

    private PublishedGraph graph() {
        return api.server().context().getBean(PublishedGraph.class);
    }

    private Published seen() {
        return graph().read().seenBy(new Caller("load", Role.VIEWER, Set.of()));
    }

    private String findings() {
        Published seen = seen();
        CaseView undecided = CaseView.undecided(seen.clock());
        List<CasedFinding> all = seen.findings().stream().map(undecided::of).toList();
        PageRequest page = new PageRequest(100, Optional.empty());
        return JsonBody.of(writer -> PageJson.findings(page.of(seen, "findings", all), writer));
    }

    private String paths() throws IOException {
        Published seen = seen();
        PathPage page = PathPage.of(new PageRequest(100, Optional.empty()).of(seen, "paths", seen.listPaths()));
        return api.server().context().getBean(ObjectMapper.class).writeValueAsString(page);
    }

    private String can(String question) {
        Published seen = seen();
        BatchQuestion asked = SeenQuestions.read(question).orElseThrow();
        var said = new SeenQuestions(
                        seen,
                        api.server().context().getBean(EpochAnalyses.class).of(seen))
                .can(asked);
        return JsonBody.of(
                writer -> AnswerJson.can(said.principal(), asked.asked().orElseThrow(), said.answer(), writer));
    }

    private String page() throws IOException {
        Published read = graph().read();
        return String.format(
                Locale.ROOT,
                """
                # Benchmarks

                ## Reads and questions while scans run

                Written by `mvn -B verify -Pbenchmark -pl api` (`LoadBenchmark`), which fails when an answer is an error. A server over a store in memory holds a real account (%,d nodes, %,d findings) and scans it again and again, beside facts that change every time, so that every scan publishes another epoch: %d scans in the whole run. Each row is %d seconds: in process %d threads call the same beans, over HTTP wrk keeps %d connections busy on the same machine. A question waits for its turn and is analysed anew after every epoch, which is what its slowest answers show. Times are in milliseconds.

                | What | How | Answers/s | Half within | 90 %% within | 99 %% within | Errors |
                |---|---|---|---|---|---|---|
                %s

                Machine: %s, %d processors, Java %s, heap up to %,d MB. Load average at the end: %.1f; above the number of processors other work took its share, and the figures are lower than the machine's own.
                """,
                read.snapshot().nodes().size(),
                read.findings().size(),
                scans.get(),
                SECONDS,
                THREADS,
                CONNECTIONS,
                String.join("\n", rows),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() throws IOException {
        Path facts = Path.of("/proc/cpuinfo");
        String unknown = System.getProperty("os.arch", "unknown processor");
        if (!Files.exists(facts)) {
            return unknown;
        }
        try (var lines = Files.lines(facts)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(unknown);
        }
    }
}

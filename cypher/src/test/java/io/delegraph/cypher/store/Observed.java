package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Observations for tests. */
public final class Observed {
    /** When most of them happen. */
    public static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    static final Duration HOUR = Duration.ofHours(1);

    private Observed() {}

    /** A read of agent:a. */
    public static ObservedCall.Builder call(String id, Instant time, Strand... strands) {
        return of("otel/test", id, time, strands);
    }

    static ObservedCall.Builder of(String source, String id, Instant time, Strand... strands) {
        return deed(source, id, time, Deed.of("read", Outcome.OK), strands);
    }

    static ObservedCall.Builder deed(String id, Instant time, Deed deed, Strand... strands) {
        return deed("otel/test", id, time, deed, strands);
    }

    private static ObservedCall.Builder deed(String source, String id, Instant time, Deed deed, Strand... strands) {
        return ObservedCall.builder(
                        new EventKey(new SourceId(source), id),
                        time,
                        Party.agent("agent:a"),
                        deed,
                        new SourceLocation("spans.jsonl", "/" + id, 1))
                .strands(strands);
    }

    static TaskRequest request(String id, Instant time, Strand strand) {
        return request(id, time, strand, List.of());
    }

    static TaskRequest allowing(String id, Instant time, Strand strand, String action, String resource) {
        return request(id, time, strand, List.of(Allowance.of(action, resource)));
    }

    private static TaskRequest request(String id, Instant time, Strand strand, List<Allowance> allowances) {
        return new TaskRequest(
                new EventKey(new SourceId("facts/test"), id),
                time,
                List.of(strand),
                TaskRequest.Basis.APPROVED,
                Optional.of(Party.human("user:mara")),
                Optional.empty(),
                "",
                allowances,
                Optional.empty(),
                Collections.emptySortedMap(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SourceLocation.document("facts.jsonl"));
    }

    static ApprovalGiven approval(String id, Instant time, Strand strand) {
        return new ApprovalGiven(
                new EventKey(new SourceId("facts/test"), id),
                time,
                List.of(strand),
                "approval-" + id,
                Party.human("user:lee"),
                Optional.of(Party.human("user:mara")),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                SourceLocation.document("facts.jsonl"));
    }

    /** One observation of each sort with everything in it, and one with nothing; texts that are hard to keep. */
    public static List<Observation> everything() {
        Strand strand = Strand.chain("every: thing@once");
        return List.of(call("bare", NOON, strand).build(), full(strand), fullRequest(strand), fullApproval(strand));
    }

    private static ObservedCall full(Strand strand) {
        Deed deed = Deed.of("crm:read", Outcome.ERROR)
                .on("crm/\"orders\"/\u00e9\uD83D\uDE00\n")
                .through("crm")
                .as(CallKind.DELEGATION)
                .with("account", new Argument(List.of("", "A 17", "\u0000"), List.of(Argument.FROM_REQUEST)))
                .with("none", new Argument(List.of(), List.of()));
        Presented presented = new Presented(
                Optional.of("fp:k:1"),
                Optional.of(claims()),
                Optional.of("ASIA1"),
                Optional.of(empty()),
                Optional.of("x"));
        return ObservedCall.builder(
                        new EventKey(new SourceId("otel/test"), "full#\"1\""),
                        Instant.parse("2026-01-15T12:00:00.123456789Z"),
                        new Party("arn:aws:iam::1:role/a b", NodeKind.ROLE),
                        deed,
                        new SourceLocation("a b/c#d.json", "/x~1y/0", 7))
                .strands(strand, Strand.credential("fp:k:1"), Strand.lineage("li:ne"))
                .parent(Optional.of("span"))
                .sequence(-3)
                .subject(Optional.of(Party.human("user:mara")))
                .delegate(Optional.of(Party.agent("agent:b")))
                .presented(presented)
                .decision(Optional.of("PERMIT"))
                .approval(Optional.of("ap-1"))
                .build();
    }

    private static TokenClaims claims() {
        return new TokenClaims(
                "https://issuer",
                "user:mara",
                List.of("agent:b", "agent:a"),
                List.of("agent:c"),
                Optional.of(List.of("orders:read", "orders:write")),
                List.of("crm"),
                Optional.of("jti"),
                Optional.of("client"),
                Optional.of("txn"),
                Optional.of("refund"),
                Optional.of(NOON),
                Optional.of(NOON.minusNanos(1)),
                Optional.of(Instant.MAX),
                List.of(allowance()));
    }

    private static TokenClaims empty() {
        return TokenClaims.of("", List.of(), Optional.of(List.of()), List.of());
    }

    private static Allowance allowance() {
        return new Allowance(
                "crm:*", "crm/o rders", new TreeMap<>(Map.of("a=b", List.of("", "x,y"), "empty", List.of())));
    }

    private static TaskRequest fullRequest(Strand strand) {
        return new TaskRequest(
                new EventKey(new SourceId("facts/test"), "request"),
                NOON,
                List.of(strand),
                TaskRequest.Basis.SIGNED,
                Optional.of(Party.human("user:mara")),
                Optional.of(Party.agent("agent:a")),
                "refund \u2028 order",
                List.of(allowance(), Allowance.of("list", "*")),
                Optional.of("template"),
                new TreeMap<>(Map.of("order", "17", "", "")),
                Optional.of(Party.human("user:lee")),
                Optional.of("T-1"),
                Optional.of(NOON),
                SourceLocation.document("facts.jsonl"));
    }

    private static ApprovalGiven fullApproval(Strand strand) {
        return new ApprovalGiven(
                new EventKey(new SourceId("facts/test"), "approval"),
                Instant.EPOCH.minusSeconds(5),
                List.of(strand),
                "ap-1",
                Party.human("user:lee"),
                Optional.of(Party.human("user:mara")),
                Optional.of(Party.agent("agent:a")),
                List.of(allowance()),
                true,
                Optional.of("T-2"),
                Optional.of(NOON),
                SourceLocation.document("facts.jsonl"));
    }

    /** Calls of few chains, sessions and credentials, some of them joined, with many at the same time. */
    public static List<Observation> random(Random random, int count) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant time = NOON.plus(Duration.ofMinutes(random.nextInt(40) * 30L));
            String id = "e" + i;
            if (random.nextInt(20) == 0) {
                observations.add(allowing(id, time, strand(random), "write", "crm/" + random.nextInt(5)));
                continue;
            }
            Deed deed = Deed.of(random.nextBoolean() ? "read" : "list", any(List.of(Outcome.values()), random))
                    .on("crm/" + random.nextInt(5));
            Strand[] strands = random.nextInt(10) == 0
                    ? new Strand[] {strand(random), strand(random)}
                    : new Strand[] {strand(random)};
            observations.add(of("otel/" + random.nextInt(2), deed, id, time, random.nextInt(3), strands));
        }
        return observations;
    }

    private static ObservedCall of(String source, Deed deed, String id, Instant time, int sequence, Strand... strands) {
        return deed(source, id, time, deed, strands).sequence(sequence).build();
    }

    private static Strand strand(Random random) {
        return new Strand(any(List.of(Strand.Sort.values()), random), "s" + random.nextInt(60));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}

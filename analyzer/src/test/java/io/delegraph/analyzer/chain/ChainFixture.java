package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
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
import io.delegraph.cypher.store.memory.MemoryEventStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An estate with observations, composed in memory. Events follow each other by a second. */
public final class ChainFixture {
    /** When the first event happened. */
    public static final Instant START = Instant.parse("2026-01-15T10:00:00Z");

    private final EstateFixture estate;
    private final List<Observation> observations = new ArrayList<>();
    private SourceId source = new SourceId("fixture/events");

    public ChainFixture(EstateFixture estate) {
        this.estate = estate;
    }

    /** What follows was recorded by this source. */
    public ChainFixture recordedBy(SourceId recorder) {
        source = recorder;
        return this;
    }

    /** Somebody approved that the subject's task may do this, each {@code action resource attribute=value}. */
    public ChainFixture approved(String chain, String subject, String... allowances) {
        return request(chain, subject, TaskRequest.Basis.APPROVED, allowances);
    }

    public ChainFixture request(String chain, String subject, TaskRequest.Basis basis, String... allowances) {
        return add(new TaskRequest(
                key(),
                next(),
                List.of(Strand.chain(chain)),
                basis,
                Optional.of(Party.human(subject)),
                Optional.empty(),
                "",
                Arrays.stream(allowances).map(Allowance::parse).toList(),
                Optional.empty(),
                new TreeMap<>(),
                basis == TaskRequest.Basis.APPROVED ? Optional.of(Party.human("lee")) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                place()));
    }

    /** Somebody approved this for the chain; it elevates when the chain's request did not allow it. */
    public ChainFixture approval(String chain, String id, boolean elevates, String... allowances) {
        return add(new ApprovalGiven(
                key(),
                next(),
                List.of(Strand.chain(chain)),
                id,
                Party.human("lee"),
                Optional.empty(),
                Optional.empty(),
                Arrays.stream(allowances).map(Allowance::parse).toList(),
                elevates,
                Optional.empty(),
                Optional.empty(),
                place()));
    }

    /** A call that succeeded, on a resource. */
    public ChainFixture call(
            String chain, String actor, String action, String resource, UnaryOperator<ObservedCall.Builder> more) {
        return call(chain, actor, Deed.of(action, Outcome.OK).on(resource), more);
    }

    public ChainFixture call(String chain, String actor, Deed deed, UnaryOperator<ObservedCall.Builder> more) {
        return call(Strand.chain(chain), new Party(actor, NodeKind.AGENT), deed, next(), more);
    }

    public ChainFixture call(
            Strand strand, Party actor, Deed deed, Instant time, UnaryOperator<ObservedCall.Builder> more) {
        return add(more.apply(
                        ObservedCall.builder(key(), time, actor, deed, place()).strands(strand))
                .build());
    }

    /** What somebody asked, with whatever of it matters. */
    public ChainFixture asked(String chain, Asking asking) {
        return add(asking.request(key(), next(), Strand.chain(chain), place()));
    }

    public ChainFixture asked(Strand strand, Asking asking) {
        return add(asking.request(key(), next(), strand, place()));
    }

    /** What somebody approved, with whatever of it matters. */
    public ChainFixture approval(String chain, Approving approving) {
        return add(approving.approval(key(), next(), Strand.chain(chain), place()));
    }

    public EstateFixture estate() {
        return estate;
    }

    /** A resource of this sensitivity. */
    public NodeId resource(String name, Sensitivity sensitivity) {
        return estate.sensitive(estate.resource(name), sensitivity);
    }

    /** The key of a service account that has these grants. */
    public NodeId keyOf(String identity, StatementText... grants) {
        NodeId principal = estate.principal(NodeKind.SERVICE_ACCOUNT, identity, grants);
        NodeId key = estate.node(NodeKind.API_KEY, "key:" + identity);
        estate.edge(Authenticates.KIND, key, principal);
        return key;
    }

    /** What a scope stands for at an audience. */
    public ChainFixture mapping(String audience, String scope, String... allowances) {
        NodeId id = estate.node(NodeKind.SCOPE_MAPPING, "mapping:" + audience + ":" + scope);
        estate.with(id, Property.AUDIENCE, new PropertyValue.Texts(List.of(audience)));
        estate.with(id, Property.SCOPES, new PropertyValue.Texts(List.of(scope)));
        allow(id, allowances);
        return this;
    }

    /** A task template that nobody approved. */
    public NodeId proposed(String id, String... allowances) {
        NodeId template = estate.node(NodeKind.TASK_TEMPLATE, id);
        allow(template, allowances);
        return template;
    }

    private void allow(NodeId id, String... allowances) {
        List<String> texts = Arrays.stream(allowances)
                .map(each -> Allowance.parse(each).text())
                .toList();
        estate.with(id, Property.ALLOWANCES, new PropertyValue.Texts(texts));
    }

    /** Presents a credential. */
    public static UnaryOperator<ObservedCall.Builder> with(NodeId credential) {
        return call -> call.presented(Presented.credential(credential.value()));
    }

    /** Presents a token. */
    public static UnaryOperator<ObservedCall.Builder> with(TokenClaims token) {
        return call -> call.presented(Presented.nothing().withToken(token));
    }

    public static TokenClaims token(String audience, String... scopes) {
        return TokenClaims.of("mara", List.of("agent:a"), Optional.of(List.of(scopes)), List.of(audience));
    }

    public static TokenClaims withoutScope(String audience) {
        return TokenClaims.of("mara", List.of("agent:a"), Optional.empty(), List.of(audience));
    }

    private ChainFixture add(Observation observation) {
        observations.add(observation);
        return this;
    }

    private EventKey key() {
        return new EventKey(source, "e" + observations.size());
    }

    private Instant next() {
        return START.plus(Duration.ofSeconds(observations.size()));
    }

    private SourceLocation place() {
        return new SourceLocation("events.ndjson", "", observations.size() + 1);
    }

    /** The estate and the observations, analysed with all rules. */
    public Analysis analysis() {
        return analysis(observations);
    }

    /** The same, read in another order. */
    public Analysis shuffled(long seed) {
        List<Observation> mixed = new ArrayList<>(observations);
        Collections.shuffle(mixed, new Random(seed));
        return analysis(mixed);
    }

    private Analysis analysis(List<Observation> ingested) {
        MemoryEventStore events = new MemoryEventStore();
        events.append(ingested.stream());
        return Analysis.of(
                estate.snapshot(),
                events,
                AnalysisSettings.scan(EstateFixture.CLOCK).withProfile(Profile.ALL));
    }

    /** The only chain, judged. */
    public JudgedChain judged() {
        List<JudgedChain> all = new ArrayList<>();
        analysis().chains().forEach(all::add);
        if (all.size() != 1) {
            throw new AssertionError("Chains: " + all.size());
        }
        return all.get(0);
    }

    /** Findings of rules about delegation, each {@code RULE} or {@code RULE:TRUTH}, sorted. */
    public List<String> delegation() {
        return findings().stream().filter(each -> !each.startsWith("TEL-")).toList();
    }

    /** Findings of rules about observed chains, each {@code RULE} or {@code RULE:TRUTH}, sorted. */
    public List<String> findings() {
        return analysis().report().findings().stream()
                .filter(finding -> finding.rule().matches("DEL-.*|TEL-.*|PRV-005"))
                .map(ChainFixture::text)
                .distinct()
                .sorted()
                .toList();
    }

    public Finding finding(String rule) {
        List<Finding> found = analysis().report().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(rule + ": " + found);
        }
        return found.get(0);
    }

    private static String text(Finding finding) {
        return finding.rule() + (finding.truth() == Truth.DEFINITE ? "" : ":" + finding.truth());
    }

    /** No more is known of the call. */
    public static ObservedCall.Builder nothingMore(ObservedCall.Builder call) {
        return call;
    }
}

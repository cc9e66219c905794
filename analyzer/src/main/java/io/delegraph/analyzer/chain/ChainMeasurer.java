package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.chain.learn.RequestFacts;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.Uses;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.ObservedChains;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Measures observed chains, one at a time (SEMANTICS 4). What does not depend on the chain is computed once. */
public final class ChainMeasurer {
    private static final int MOST_TEXTS = 20;
    private static final Set<NodeKind> CALLEES = Set.of(NodeKind.WORKLOAD, NodeKind.SERVICE_ACCOUNT);

    private final Estate estate;
    private final Meaning meaning;
    private final Carriage carriage;
    private final Exchanges exchanges;
    private final Expansions expansions;
    private final Explanations explanations;
    private final Surroundings surroundings;
    private final Weights weights;
    private final Lookups lookups;
    private final ObservedChains chains;
    private final Map<ScopedSet, Double> weightBySet = new HashMap<>();
    private Optional<Baselines> baselines = Optional.empty();

    /** Measures chains of the store against the estate. */
    public ChainMeasurer(Estate estate, Names names, ObservedChains chains) {
        this.estate = estate;
        this.chains = chains;
        this.meaning = new Meaning(estate, names);
        this.carriage = new Carriage(meaning, ScopeMappings.of(estate));
        this.exchanges = new Exchanges(estate, carriage);
        this.expansions = new Expansions(meaning);
        this.explanations = new Explanations(meaning, carriage);
        this.surroundings = new Surroundings(meaning, carriage);
        this.weights = new Weights(estate);
        this.lookups = new Lookups(meaning);
    }

    /** The chain's hops with their measures. */
    public MeasuredChain measure(ObservedChain chain) {
        List<ObservedCall> calls = ScopeAtTime.only(ObservedCall.class, chain.observations());
        Optional<Node> subject = subject(chain, calls);
        ScopeAtTime scope = new ScopeAtTime(meaning, chain.observations(), constraints(chain, calls, subject));
        RequestFacts facts = RequestFacts.of(chain.observations());
        List<MeasuredHop> hops = new ArrayList<>();
        for (ObservedCall call : calls) {
            Hop hop = hop(hops.size(), call, subject);
            Optional<MeasuredHop> before = hops.isEmpty() ? Optional.empty() : Optional.of(hops.get(hops.size() - 1));
            hops.add(measure(hop, before, scope.at(call), facts));
        }
        return measured(chain, subject, scope.widest(), hops);
    }

    private Optional<Node> subject(ObservedChain chain, List<ObservedCall> calls) {
        return ScopeAtTime.only(TaskRequest.class, chain.observations()).stream()
                .flatMap(request -> request.subject().stream())
                .findFirst()
                .or(() ->
                        calls.stream().flatMap(call -> call.subject().stream()).findFirst())
                .map(party -> meaning.node(party, NodeClass.PRINCIPAL));
    }

    private List<Constraint> constraints(ObservedChain chain, List<ObservedCall> calls, Optional<Node> subject) {
        if (calls.isEmpty()) {
            return List.of();
        }
        Node actor = meaning.node(calls.get(0).actor(), NodeClass.PRINCIPAL, NodeClass.TOOL);
        List<Constraint> all = surroundings.of(calls.get(0), actor, subject);
        return all.isEmpty() && actor.kind() == NodeKind.AGENT
                ? baselines().find(chain, meaning).stream().toList()
                : all;
    }

    private Baselines baselines() {
        if (baselines.isEmpty()) {
            baselines = Optional.of(Baselines.of(chains));
        }
        return baselines.get();
    }

    private Hop hop(int index, ObservedCall call, Optional<Node> subject) {
        Optional<Node> own = call.subject().map(party -> meaning.node(party, NodeClass.PRINCIPAL));
        return new Hop(
                index,
                call,
                meaning.node(call.actor(), NodeClass.PRINCIPAL, NodeClass.TOOL),
                own.or(() -> subject),
                call.presented().credential().flatMap(name -> meaning.find(name, NodeClass.CREDENTIAL)),
                call.presented()
                        .logged()
                        .map(name -> meaning.node(new Party(name, NodeKind.SERVICE_ACCOUNT), NodeClass.PRINCIPAL)),
                Attribution.link(call));
    }

    private MeasuredHop measure(Hop hop, Optional<MeasuredHop> before, TaskScope asked, RequestFacts facts) {
        ScopedBounds envelope = before.map(each -> carriedOn(each, asked)).orElse(asked.bounds());
        ScopedBounds carried = carriage.carried(hop);
        ScopedBounds latent = asked.tier().isDeclared() ? rights(carried.minus(envelope)) : ScopedBounds.nothing();
        ScopedBounds done = meaning.of(hop.call().deed(), expansions.limited(asked, hop.call()));
        return new MeasuredHop(
                hop,
                asked,
                narrowed(envelope, hop),
                carried,
                carriage.could(hop),
                done,
                latent,
                expansions.find(hop, asked, done, facts),
                exchanges.find(hop, before.map(MeasuredHop::hop)),
                before.map(each -> broadening(hop, carried, each)).orElse(ScopedBounds.nothing()),
                Attribution.loss(hop),
                explanations.judge(hop));
    }

    // What S0 gained since, by an elevation or a later request, is allowed from now on; nothing else comes back.
    @SuppressWarnings("ReferenceEquality") // A scope that did not change is the same one.
    private static ScopedBounds carriedOn(MeasuredHop before, TaskScope asked) {
        if (before.asked() == asked) {
            return before.envelope().intersection(asked.bounds());
        }
        ScopedBounds had = before.asked().bounds();
        ScopedBounds gained = had.equals(asked.bounds())
                ? ScopedBounds.nothing()
                : asked.bounds().minus(had);
        return before.envelope().union(gained).intersection(asked.bounds());
    }

    // The envelope only shrinks: by what the token that goes on stands for, never to what a broader one does.
    private ScopedBounds narrowed(ScopedBounds envelope, Hop hop) {
        return hop.call()
                .presented()
                .issuedToken()
                .flatMap(carriage::scope)
                .map(envelope::intersection)
                .orElse(envelope);
    }

    private ScopedBounds rights(ScopedBounds bounds) {
        return bounds.limitedTo(estate.universe().rights(bounds.possible().cells()));
    }

    // A callee with a credential of its own: nobody passed it on.
    private ScopedBounds broadening(Hop hop, ScopedBounds carried, MeasuredHop before) {
        boolean other = !hop.actor().id().equals(before.hop().actor().id());
        boolean own = hop.credential()
                .filter(each -> !before.hop().credential().equals(Optional.of(each)))
                .filter(each -> isOwnedByCallee(hop.actor(), each.id()))
                .isPresent();
        return other && own ? rights(carried.minus(before.carried())) : ScopedBounds.nothing();
    }

    private boolean isOwnedByCallee(Node actor, NodeId credential) {
        return actor.kind().nodeClass() == NodeClass.TOOL
                || CALLEES.contains(actor.kind())
                || estate.snapshot().listEdgesTo(credential).stream()
                        .map(stored -> stored.edge())
                        .filter(edge ->
                                edge.kind().equals(Uses.KIND) || edge.kind().equals(Holds.KIND))
                        .map(Edge::from)
                        .anyMatch(actor.id()::equals);
    }

    private MeasuredChain measured(
            ObservedChain chain, Optional<Node> subject, TaskScope asked, List<MeasuredHop> hops) {
        ScopedSet carried =
                union(hops.stream().map(hop -> hop.carried().definite()).toList());
        ScopedSet done = union(hops.stream()
                .filter(hop -> hop.hop().call().deed().outcome() == Outcome.OK)
                .filter(hop -> hop.expansion()
                        .filter(each -> each.truth() == Truth.DEFINITE)
                        .isPresent())
                .map(hop -> hop.expansion().orElseThrow().excess())
                .toList());
        ScopedSet scope = asked.bounds().possible();
        boolean declared = asked.tier().isDeclared();
        double linked = hops.stream().filter(hop -> hop.loss().isEmpty()).count();
        return new MeasuredChain(
                chain,
                subject,
                asked,
                hops,
                hops.isEmpty() ? 1 : linked / hops.size(),
                declared ? ratio(carried.minus(scope), carried) : 0,
                declared ? ratio(done, asked.bounds().definite()) : 0);
    }

    private static ScopedSet union(List<ScopedSet> sets) {
        return sets.stream().distinct().reduce(ScopedSet.empty(), ScopedSet::union);
    }

    private double ratio(ScopedSet part, ScopedSet whole) {
        double all = weight(whole);
        return all == 0 ? 0 : Math.round(weight(part) / all * 1000) / 1000.0;
    }

    /** Weight of a set (SEMANTICS 2.4). */
    public double weight(ScopedSet set) {
        return Remembered.in(weightBySet, set, weights::of);
    }

    /** What a set has, in words, at most so much as a finding shows. */
    public List<String> texts(ScopedSet set) {
        return set.texts(estate.universe(), MOST_TEXTS).toList();
    }

    /** What the chain's request surely allows and who asked has no right to; nothing when their rights are not known whole. */
    public ScopedSet overAsked(MeasuredChain chain) {
        if (!chain.asked().tier().isDeclared() || chain.subject().isEmpty()) {
            return ScopedSet.empty();
        }
        return surroundings
                .rights(chain.subject().get().id())
                .map(own -> chain.asked().bounds().definite().minus(ScopedSet.of(meaning.orItsLevel(own))))
                .orElse(ScopedSet.empty());
    }

    /** Whether the hop writes, or touches confidential data. */
    public boolean matters(MeasuredHop hop) {
        return lookups.matters(hop);
    }

    /** The approval gate through which alone the actor has the right to what was done. */
    public Optional<Passage> gate(MeasuredHop hop) {
        return lookups.gate(hop);
    }

    /** Whether the gate lets this one decide. */
    public boolean decides(Party approver, Node gate) {
        return lookups.decides(approver, gate);
    }

    /** Approvals of the chain, and those outside of any that the hop's record names. */
    public List<ApprovalGiven> approvals(MeasuredHop hop, MeasuredChain chain) {
        return Stream.concat(
                        chain.approvals().stream(),
                        hop.hop().call().approval().stream().flatMap(id -> approvals(id).stream()))
                .distinct()
                .toList();
    }

    private List<ApprovalGiven> approvals(String id) {
        return chains.find(id).stream()
                .flatMap(found -> ScopeAtTime.only(ApprovalGiven.class, found.observations()).stream())
                .filter(approval -> approval.id().equals(id))
                .toList();
    }

    /** Validity of the access in time that the actor used. */
    public List<Properties> timedAccess(MeasuredHop hop) {
        return lookups.timedAccess(hop);
    }

    /** By which names a tool is an audience, if anything says so. */
    public Set<String> audienceOf(String tool) {
        return lookups.audienceOf(tool);
    }

    /** Whether both names mean one thing. */
    public boolean isSame(String one, String other) {
        return lookups.isSame(one, other);
    }

    /** Whether the graph has something of this name. */
    public boolean isKnown(String name) {
        return lookups.isKnown(name);
    }

    /** Whether one of the allowances surely admits the call. */
    public boolean admits(Collection<Allowance> allowances, ObservedCall call) {
        return lookups.admits(allowances, call);
    }
}

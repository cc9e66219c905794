package io.delegraph.api.question;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.Privilege;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.chain.ChainJudge;
import io.delegraph.analyzer.chain.JudgedChain;
import io.delegraph.analyzer.chain.Names;
import io.delegraph.analyzer.leak.Leak;
import io.delegraph.analyzer.observed.Authorisation;
import io.delegraph.analyzer.observed.AuthorisationFinder;
import io.delegraph.analyzer.observed.Carried;
import io.delegraph.analyzer.observed.Declared;
import io.delegraph.analyzer.observed.DeedFinder;
import io.delegraph.analyzer.observed.Deeds;
import io.delegraph.analyzer.observed.Presenter;
import io.delegraph.analyzer.observed.PresenterFinder;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.ObservedChains;
import io.delegraph.cypher.store.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Answers questions about what was seen, over one snapshot and the chains of one event store. */
public final class ObservedInquiry {
    private final Snapshot snapshot;
    private final ObservedChains chains;
    private final Instant clock;

    public ObservedInquiry(Snapshot snapshot, ObservedChains chains, Instant clock) {
        this.snapshot = snapshot;
        this.chains = chains;
        this.clock = clock;
    }

    /** Every chain with a call that was seen, measured and judged, by name; one is in memory at a time. */
    public void chains(Consumer<JudgedChain> reader) {
        judge().forEach(chain -> {
            if (!chain.measured().hops().isEmpty()) {
                reader.accept(chain);
            }
        });
    }

    /**
     * The chain of this name, or the one that a call of this id is in, measured and judged.
     *
     * @throws UnknownName when there is none or more than one
     */
    public JudgedChain judged(String name) {
        return judge().judge(chain(name));
    }

    private ChainJudge judge() {
        return Analysis.of(snapshot, chains, AnalysisSettings.scan(clock)).chains();
    }

    /**
     * What it did and what it could have done.
     *
     * @param privileges as the graph has them at the clock; empty for what has no authority
     * @param names      of the nodes that the answer names
     */
    public record Did(Deeds deeds, List<Privilege> privileges, NodeNames names) {
        public Did {
            privileges = List.copyOf(privileges);
        }
    }

    /**
     * What the principal or credential of this id, native id, fingerprint or name did.
     *
     * @throws UnknownName when nothing in the graph and nothing that was seen has the name, or several things have
     */
    public Did did(String name, Closure closure) {
        Inquiry inquiry = inquiry(List.of());
        Optional<NodeId> node = inquiry.findOne(name);
        if (node.isEmpty()) {
            Deeds deeds = new DeedFinder(snapshot, chains).find(name);
            if (deeds.calls() == 0) {
                throw UnknownName.absent(name, NearestNames.of(name, snapshot, chains));
            }
            return new Did(deeds, List.of(), inquiry.names());
        }
        NodeId id = node.get();
        Optional<NodeClass> nodeClass = inquiry.names().find(id).map(Node::kind).map(kind -> kind.nodeClass());
        boolean credential = nodeClass.filter(NodeClass.CREDENTIAL::equals).isPresent();
        boolean principal = nodeClass.filter(NodeClass.PRINCIPAL::equals).isPresent();
        List<NodeId> same = credential ? inquiry.sameSecret(id) : List.of();
        return new Did(
                new DeedFinder(snapshot, chains).find(name, id, same),
                credential || principal ? inquiry.whatCan(id, closure) : List.of(),
                inquiry.names());
    }

    /**
     * A leaked credential and what was seen of it.
     *
     * @param presenters whom revoking it breaks, by what was seen
     * @param then       when it was last seen; empty when it never was
     * @param couldThen  what it could do then, as far as the graph says what is valid from when to when; else empty
     */
    public record Leaked(
            Leak leak, Deeds deeds, List<Presenter> presenters, Optional<Instant> then, List<Privilege> couldThen) {
        public Leaked {
            presenters = List.copyOf(presenters);
            couldThen = List.copyOf(couldThen);
        }
    }

    /** What was done with leaked credentials, and what they could do then. */
    public List<Leaked> leaked(List<Leak> leaks) {
        return leaks.stream().map(this::leaked).toList();
    }

    private Leaked leaked(Leak leak) {
        Deeds deeds = new DeedFinder(snapshot, chains).find(leak.name(), leak.credential(), leak.names());
        Optional<Instant> then = deeds.last();
        List<Privilege> couldThen = then.map(time -> Inquiry.of(snapshot, time, List.of(), RequestContext.unknown())
                        .whatCan(leak.credential(), Closure.USE))
                .orElse(List.of());
        return new Leaked(leak, deeds, new PresenterFinder(Names.of(snapshot)).find(leak, deeds), then, couldThen);
    }

    /**
     * Who authorised what was done in the chain, or the one call, of this name.
     *
     * @throws UnknownName when there is none or more than one
     */
    public Authorisation authorisedBy(String name) {
        ObservedChain chain = chain(name);
        boolean isChain = chain.name().equals(name);
        boolean isCall = calls(chain).anyMatch(call -> call.key().nativeId().equals(name));
        Names meanings = Names.of(snapshot);
        List<Permission> asked = calls(chain)
                .flatMap(call -> call.deed().resource().stream()
                        .map(resource -> new Permission(call.deed().action(), meanings.resource(resource))))
                .distinct()
                .toList();
        Inquiry inquiry = inquiry(Inquiry.resolvable(snapshot, asked));
        return new AuthorisationFinder(
                        chains, new Declared(snapshot), new Carried(snapshot, meanings, inquiry.questions()))
                .find(chain, isCall && !isChain ? Optional.of(name) : Optional.empty());
    }

    private ObservedChain chain(String name) {
        List<ObservedChain> found = chains.find(name);
        if (found.isEmpty()) {
            throw UnknownName.noChain(name, NearestNames.of(name, chains));
        }
        Optional<ObservedChain> exact =
                found.stream().filter(chain -> chain.name().equals(name)).findFirst();
        if (exact.isEmpty() && found.size() > 1) {
            throw UnknownName.ambiguousChain(
                    name, found.stream().map(ObservedChain::name).toList());
        }
        return exact.orElseGet(() -> found.get(0));
    }

    private static Stream<ObservedCall> calls(ObservedChain chain) {
        return chain.observations().stream()
                .filter(ObservedCall.class::isInstance)
                .map(ObservedCall.class::cast);
    }

    private Inquiry inquiry(List<Permission> asked) {
        return Inquiry.of(snapshot, clock, asked, RequestContext.unknown());
    }
}

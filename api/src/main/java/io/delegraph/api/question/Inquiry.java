package io.delegraph.api.question;

import io.delegraph.analyzer.AccessRequest;
import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.Holder;
import io.delegraph.analyzer.Privilege;
import io.delegraph.analyzer.Questions;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.explain.Explainer;
import io.delegraph.analyzer.explain.Explanation;
import io.delegraph.analyzer.leak.Leak;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers questions about one snapshot under one request; what will be asked must be said before. */
public final class Inquiry {
    private final Snapshot snapshot;
    private final ResourceIndex resources;
    private final Questions questions;
    private final NodeNames names;

    private Inquiry(Snapshot snapshot, ResourceIndex resources, Analysis analysis) {
        this.snapshot = snapshot;
        this.resources = resources;
        this.questions = analysis.questions();
        this.names = NodeNames.of(snapshot, analysis.listConcludedNodes());
    }

    /**
     * Analyses the snapshot for these questions.
     *
     * @param asked every action and resource that a question will be about, resources under any of their names
     * @throws UnknownName when a resource's name is ambiguous
     */
    public static Inquiry of(Snapshot snapshot, Instant clock, List<Permission> asked, RequestContext request) {
        return of(snapshot, AnalysisSettings.scan(clock).withAsked(asked).withRequest(request));
    }

    /** Analyses the snapshot with these settings, in which resources are under any of their names. */
    static Inquiry of(Snapshot snapshot, AnalysisSettings settings) {
        ResourceIndex resources = new ResourceIndex(snapshot, NodeNames.of(snapshot, List.of()));
        List<Permission> resolved = settings.asked().stream()
                .map(each -> new Permission(each.action(), resources.nativeId(each.resource())))
                .toList();
        return new Inquiry(snapshot, resources, Analysis.of(snapshot, settings.withAsked(resolved)));
    }

    /** Whether something in the snapshot has this id, native id or name. */
    public static boolean isKnown(String name, Snapshot snapshot) {
        return snapshot.nodes().stream()
                .map(StoredNode::node)
                .anyMatch(node -> node.id().value().equals(name)
                        || node.name().equals(name)
                        || node.properties()
                                .findText(Property.NATIVE_ID)
                                .filter(name::equals)
                                .isPresent());
    }

    /** Those of the permissions whose resource has one meaning. */
    static List<Permission> resolvable(Snapshot snapshot, List<Permission> asked) {
        ResourceIndex resources = new ResourceIndex(snapshot, NodeNames.of(snapshot, List.of()));
        return asked.stream()
                .filter(each -> resources.isUnambiguous(each.resource()))
                .toList();
    }

    /** Whether the principal can do that, for somebody or for itself. */
    public Answer can(String principal, Permission asked, Closure closure, Optional<String> forSubject) {
        return questions.can(
                resolve(principal),
                asked.action(),
                resources.nativeId(asked.resource()),
                closure,
                forSubject.map(this::resolve));
    }

    /** Whether the principal can do that in this request; the analysis left open what the request gives. */
    public Answer can(
            String principal, Permission asked, Closure closure, Optional<String> forSubject, AccessRequest request) {
        Permission named = new Permission(asked.action(), resources.nativeId(asked.resource()));
        return questions.can(resolve(principal), named, closure, forSubject.map(this::resolve), request);
    }

    /** Whether the principal can take on the other's identity in requests like this. */
    public Answer canBecome(String principal, String other, Closure closure, AccessRequest request) {
        return questions.canBecome(resolve(principal), resolve(other), closure, request);
    }

    /** Whether the principal can take on the other's identity. */
    public Answer canBecome(String principal, String other, Closure closure) {
        return questions.canBecome(resolve(principal), resolve(other), closure);
    }

    /** Effective privilege of the principal. */
    public List<Privilege> whatCan(String principal, Closure closure) {
        return questions.whatCan(resolve(principal), closure);
    }

    /** Effective privilege of the node. */
    List<Privilege> whatCan(NodeId principal, Closure closure) {
        return questions.whatCan(principal, closure);
    }

    /** The answers of the analysis itself. */
    Questions questions() {
        return questions;
    }

    /** Ids of the secret that the credential is. */
    List<NodeId> sameSecret(NodeId credential) {
        return questions.leaked(credential).names();
    }

    /**
     * The one node that the name or fingerprint means; nothing when there is none.
     *
     * @throws UnknownName when there is more than one
     */
    Optional<NodeId> findOne(String name) {
        List<NodeId> named = questions.resolve(name);
        List<NodeId> found = named.isEmpty() ? questions.listCredentials(Set.of(name)) : named;
        if (found.size() > 1) {
            throw UnknownName.ambiguous(name, found, names);
        }
        return found.stream().findFirst();
    }

    /** Everybody who can, surest and shortest first. */
    public List<Holder> whoCan(Permission asked, Closure closure) {
        return questions.whoCan(asked.action(), resources.nativeId(asked.resource()), closure);
    }

    /** Why the principal reaches a resource or principal, or what blocks; so many ways at most. */
    public Explanation why(String principal, String target, Closure closure, int most) {
        Explainer explainer = questions.explainer();
        return explainer.explain(resolve(principal), explainer.reaching(resolve(target)), closure, most);
    }

    /** Why the principal can do that, or what blocks; so many ways at most. */
    public Explanation why(String principal, Permission asked, Closure closure, int most) {
        Explainer explainer = questions.explainer();
        Permission resolved = new Permission(asked.action(), resources.nativeId(asked.resource()));
        return explainer.explain(resolve(principal), explainer.doing(resolved), closure, most);
    }

    /**
     * What it means that credentials leaked.
     *
     * @param leaks   each secret that was meant; none when the graph does not know it
     * @param because why there is none; else empty
     */
    public record Leaked(List<Leak> leaks, String because) {
        public Leaked {
            leaks = List.copyOf(leaks);
        }
    }

    /**
     * What it means that the credential of this id or unique name leaked.
     *
     * @throws UnknownName when there is none or more than one; it does not repeat the name, which may be a value
     */
    public Leaked leaked(String name) {
        List<Leak> leaks = leaks(questions.resolveCredential(name));
        if (leaks.isEmpty()) {
            throw UnknownName.noCredential();
        }
        if (leaks.size() > 1) {
            throw UnknownName.ambiguousCredential(
                    leaks.stream().map(Leak::credential).toList(), names);
        }
        return new Leaked(leaks, "");
    }

    /** What it means that a value leaked. */
    public Leaked leaked(LeakedValue value) {
        List<NodeId> found = value.keyId()
                .map(questions::resolveCredential)
                .orElseGet(() -> questions.listCredentials(value.fingerprints()));
        List<Leak> leaks = leaks(found);
        String because = value.because().isEmpty()
                ? "No source in the graph has it under this key: scan what may hold it, or give the --key-file under"
                        + " which the graph was made."
                : value.because();
        return new Leaked(leaks, leaks.isEmpty() ? because : "");
    }

    private List<Leak> leaks(List<NodeId> credentials) {
        return credentials.stream().map(questions::leaked).distinct().toList();
    }

    /** Names of the nodes that answers name. */
    public NodeNames names() {
        return names;
    }

    /** Nodes that the name may mean. */
    List<NodeId> list(String name) {
        return questions.resolve(name);
    }

    /**
     * The one node that has this stable id, native id or unique name.
     *
     * @throws UnknownName when there is none or more than one
     */
    public NodeId resolve(String name) {
        List<NodeId> found = questions.resolve(name);
        if (found.isEmpty()) {
            throw UnknownName.absent(name, NearestNames.of(name, snapshot));
        }
        if (found.size() > 1) {
            throw UnknownName.ambiguous(name, found, names);
        }
        return found.get(0);
    }
}

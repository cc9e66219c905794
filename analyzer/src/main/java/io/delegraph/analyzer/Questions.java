package io.delegraph.analyzer;

import io.delegraph.analyzer.explain.Explainer;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.leak.Leak;
import io.delegraph.analyzer.leak.LeakFinder;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.ResourceAtom;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people ask of an analysis. Every answer is of the snapshot, the clock and the request that were analysed. */
public final class Questions {
    private static final Pattern ROLE_SESSION =
            Pattern.compile("arn:aws[a-z-]*:sts::(\\d{12}):assumed-role/([^/]+)/[^/]+");

    private final Estate estate;
    private final RequestContext known;
    private final Slices slices;
    private final Map<String, List<NodeId>> resolved = new HashMap<>();

    Questions(Estate estate, RequestContext known) {
        this.estate = estate;
        this.known = known;
        this.slices = new Slices(estate);
    }

    /** Nodes that the text may mean: by stable id, by native id, as a role's session, else by name. One: found. None: unknown. */
    public List<NodeId> resolve(String text) {
        return resolved.computeIfAbsent(text, this::search);
    }

    // The session of a role is asked about as the role.
    private static boolean isSessionOf(String text, Node node) {
        Matcher session = ROLE_SESSION.matcher(text);
        return node.kind() == NodeKind.ROLE
                && session.matches()
                && node.properties().findText(Property.NATIVE_ID).stream()
                        .anyMatch(arn -> arn.contains("::" + session.group(1) + ":role/")
                                && arn.endsWith("/" + session.group(2)));
    }

    private List<NodeId> search(String text) {
        List<Predicate<Node>> ways = List.of(
                node -> node.id().value().equals(text),
                node -> node.properties()
                        .findText(Property.NATIVE_ID)
                        .filter(text::equals)
                        .isPresent(),
                node -> isSessionOf(text, node),
                node -> node.name().equals(text) && node.kind().nodeClass() == NodeClass.PRINCIPAL,
                node -> node.name().equals(text));
        for (Predicate<Node> way : ways) {
            List<NodeId> found =
                    allNodes().filter(way).map(Node::id).distinct().sorted().toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /**
     * Whether the principal can do the action on the resource. Exact if the analysis was told of both beforehand
     * ({@link AnalysisSettings#asked()}).
     */
    public Answer can(NodeId principal, String action, String resource, Closure closure, Optional<NodeId> forSubject) {
        View view = View.of(closure, Truth.DEFINITE).actingFor(forSubject);
        PrivilegeSet asked = estate.universe().select(new Permission(action, resource));
        if (asked.isEmpty()) {
            return no(closure, "no operation " + action + " applies to " + resource);
        }
        return answer(principal, asked, view, action + " on " + resource);
    }

    /**
     * Whether the principal can do the action on the resource in this request. The analysis must have left open what the
     * request gives ({@link RequestContext#anyOf}), and have been told of the action and resource beforehand.
     */
    public Answer can(
            NodeId principal, Permission asked, Closure closure, Optional<NodeId> forSubject, AccessRequest request) {
        Answer general = can(principal, asked.action(), asked.resource(), closure, forSubject);
        return isSettled(general, request)
                ? general
                : in(request, principal, closure, forSubject)
                        .can(principal, asked.action(), asked.resource(), closure, forSubject);
    }

    /** Whether the principal can come to act as the other one, in requests like this. */
    public Answer canBecome(NodeId principal, NodeId other, Closure closure, AccessRequest request) {
        Answer general = canBecome(principal, other, closure);
        return isSettled(general, request)
                ? general
                : in(request, principal, closure, Optional.empty()).canBecome(principal, other, closure);
    }

    // What holds for no request, or for every one, holds for this. Session policies take away.
    private boolean isSettled(Answer general, AccessRequest request) {
        if (general.truth().isEmpty() || (request.isUnknown() && known.varied().isEmpty())) {
            return true;
        }
        return general.truth().get() == Truth.DEFINITE
                && request.sessionPolicies().isEmpty();
    }

    private Questions in(AccessRequest request, NodeId principal, Closure closure, Optional<NodeId> forSubject) {
        View view = View.of(closure, Truth.DEFINITE).actingFor(forSubject);
        return new Questions(slices.judge(principal, view, request), request.context());
    }

    /** Whether the principal can come to act as the other one. */
    public Answer canBecome(NodeId principal, NodeId other, Closure closure) {
        return answer(
                principal,
                estate.reach().becoming(other),
                View.of(closure, Truth.DEFINITE),
                "acting as " + name(other));
    }

    /** Effective privilege of the principal, by resource and truth, weightiest first. */
    public List<Privilege> whatCan(NodeId principal, Closure closure) {
        View view = View.of(closure, Truth.DEFINITE);
        PrivilegeBounds bounds = estate.rights(principal, view);
        List<Privilege> privileges = new ArrayList<>();
        PrivilegeSet surer = PrivilegeSet.empty();
        for (Truth truth : Truth.values()) {
            PrivilegeSet added = bounds.at(truth).minus(surer);
            surer = bounds.at(truth);
            byResource(added).forEach((atom, cells) -> privileges.add(privilege(principal, atom, cells, truth, view)));
        }
        privileges.sort(Comparator.comparing(Privilege::truth)
                .thenComparing(privilege -> -worst(privilege))
                .thenComparing(Privilege::resource));
        return privileges;
    }

    /** Everybody who can do the action on the resource; surest first, then shortest, then by id. */
    public List<Holder> whoCan(String action, String resource, Closure closure) {
        return allNodes()
                .filter(Questions::actsByItself)
                .filter(node -> estate.reach().graph().findIndex(node.id()).isPresent())
                .map(node -> new Holder(
                        node.id(),
                        node.kind(),
                        node.name(),
                        can(node.id(), action, resource, closure, Optional.empty())))
                .filter(holder -> holder.answer().truth().isPresent())
                .sorted(Comparator.comparing(
                                (Holder holder) -> holder.answer().truth().orElseThrow())
                        .thenComparing(holder -> holder.answer().witness().size())
                        .thenComparing(Holder::principal))
                .toList();
    }

    /** Explains answers: why, or why not. */
    public Explainer explainer() {
        return new Explainer(estate);
    }

    /** Credentials that the text may mean, by stable id, by native id, else by name. */
    public List<NodeId> resolveCredential(String text) {
        List<NodeId> named = resolve(text);
        List<NodeId> credentials = named.stream().filter(this::isCredential).toList();
        return credentials.isEmpty()
                ? credentialsWhere(node -> node.name().equals(text)).toList()
                : credentials;
    }

    /** Credentials that have any of the fingerprints. */
    public List<NodeId> listCredentials(Set<String> fingerprints) {
        return credentialsWhere(node -> Stream.concat(
                                node.properties().findText(Property.FINGERPRINT).stream(),
                                node.properties().listTexts(Property.EQUIVALENT_FINGERPRINTS).stream())
                        .anyMatch(fingerprints::contains))
                .toList();
    }

    /** What it means that the credential leaked. */
    public Leak leaked(NodeId credential) {
        return new LeakFinder(estate, this).find(credential);
    }

    private Stream<NodeId> credentialsWhere(Predicate<Node> wanted) {
        return estate.nodes()
                .filter(node -> node.kind().nodeClass() == NodeClass.CREDENTIAL)
                .filter(wanted)
                .map(Node::id);
    }

    private boolean isCredential(NodeId id) {
        return estate.findNode(id)
                .filter(node -> node.kind().nodeClass() == NodeClass.CREDENTIAL)
                .isPresent();
    }

    private Answer answer(NodeId principal, PrivilegeSet asked, View view, String what) {
        PrivilegeBounds bounds = estate.reach().bounds(principal, view);
        Optional<Truth> truth = bounds.truthOfAny(asked);
        if (truth.isEmpty()) {
            return no(view.closure(), blocked(principal, asked, what));
        }
        PrivilegeSet held = bounds.at(truth.get()).intersection(asked);
        Cell cell = estate.weightiest(held).orElseThrow();
        Witness witness = estate.reach()
                .findWitness(principal, cell, view.at(truth.get()))
                .orElseThrow(() -> new IllegalStateException("No witness for " + cell + " of " + principal));
        String condition = truth.get() == Truth.DEFINITE ? "" : witness.note();
        return new Answer(truth, view.closure(), because(witness, what), condition, witness.steps());
    }

    private String because(Witness witness, String what) {
        if (witness.steps().isEmpty()) {
            return "it is the principal itself";
        }
        return witness.steps().stream()
                        .map(step -> name(step.from()) + " " + step.edge() + permissions(step) + " " + name(step.to()))
                        .collect(Collectors.joining("; "))
                + (witness.isUpTo() ? " gives up to " : " gives ")
                + what;
    }

    private String permissions(PathStep step) {
        List<String> taken = estate.policy().permissionsOf(step);
        return taken.isEmpty() ? "" : " (" + String.join(", ", taken) + ")";
    }

    // The first thing that blocks the principal itself; identities that it could become have no path, or it would be
    // yes.
    private String blocked(NodeId principal, PrivilegeSet asked, String what) {
        String reason = estate.weightiest(asked)
                .flatMap(cell -> estate.policy().findBlock(principal, cell))
                .orElse("no path leads to it");
        return what + ": " + reason + ", and no identity that " + name(principal) + " can take has it";
    }

    private static Answer no(Closure closure, String because) {
        return new Answer(Optional.empty(), closure, because, "", List.of());
    }

    private Map<ResourceAtom, PrivilegeSet> byResource(PrivilegeSet cells) {
        Map<ResourceAtom, PrivilegeSet> byResource =
                new TreeMap<>(Comparator.comparing(ResourceAtom::label).thenComparing(ResourceAtom::index));
        estate.universe()
                .cells(cells)
                .forEach(cell -> byResource.merge(cell.resource(), PrivilegeSet.of(cell), PrivilegeSet::union));
        return byResource;
    }

    private Privilege privilege(NodeId principal, ResourceAtom atom, PrivilegeSet cells, Truth truth, View view) {
        List<AccessLevel> levels = estate.universe()
                .cells(cells)
                .map(Cell::level)
                .distinct()
                .sorted()
                .toList();
        List<String> actions = estate.universe()
                .cells(cells)
                .flatMap(cell -> cell.operations().names().stream())
                .sorted()
                .limit(Privilege.MOST_ACTIONS)
                .toList();
        boolean own = estate.reach().own(principal).at(truth).intersects(cells);
        int hops = own ? 0 : hops(principal, cells, view.at(truth));
        return new Privilege(principal, atom.label(), levels, actions, truth, view.closure(), hops);
    }

    private int hops(NodeId principal, PrivilegeSet cells, View view) {
        return estate.weightiest(cells)
                .flatMap(cell -> estate.reach().findWitness(principal, cell, view))
                .map(witness -> witness.steps().size())
                .orElse(0);
    }

    private static double worst(Privilege privilege) {
        return privilege.levels().stream()
                .mapToDouble(AccessLevel::weight)
                .max()
                .orElse(0);
    }

    private String name(NodeId id) {
        return estate.findNode(id).map(Node::name).orElse(id.value());
    }

    /** Whether the node is a principal that exists: a session behind a gate is what somebody else could become. */
    static boolean actsByItself(Node node) {
        return node.kind().nodeClass() == NodeClass.PRINCIPAL && node.kind() != NodeKind.SESSION;
    }

    private Stream<Node> allNodes() {
        return Stream.concat(estate.nodes(), estate.policy().nodes().stream());
    }
}

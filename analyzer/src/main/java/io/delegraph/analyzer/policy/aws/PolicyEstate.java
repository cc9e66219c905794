package io.delegraph.analyzer.policy.aws;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.edge.AttachedTo;
import io.delegraph.cypher.graph.edge.HasGrant;
import io.delegraph.cypher.graph.edge.LimitedBy;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.graph.edge.PartOf;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A snapshot, arranged for policy evaluation: who has which statements, what stands in the policy of which resource. */
final class PolicyEstate {
    private final Snapshot snapshot;
    private final ResourceOwners owners;
    private final List<InstanceRoles.InstanceRole> instanceRoles;
    private final Map<NodeId, Statement> statements;
    private final Map<NodeId, PolicySubject> subjects = new LinkedHashMap<>();

    private PolicyEstate(PolicyEstate whole, Map<NodeId, PolicySubject> some) {
        this.snapshot = whole.snapshot;
        this.owners = whole.owners;
        this.instanceRoles = whole.instanceRoles;
        this.statements = whole.statements;
        this.subjects.putAll(some);
    }

    PolicyEstate(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.statements = new TreeMap<>();
        this.owners = new ResourceOwners(snapshot);
        this.instanceRoles = InstanceRoles.of(snapshot);
        for (StoredNode stored : snapshot.nodes()) {
            if (isStatement(stored.node())) {
                statements.put(stored.node().id(), Statement.read(stored.node()));
            }
        }
        for (StoredNode stored : snapshot.nodes()) {
            if (stored.node().kind().nodeClass() == NodeClass.PRINCIPAL) {
                subjects.put(stored.node().id(), subject(stored.node()));
            }
        }
    }

    /** The same facts with only these principals, one of them limited by what its session was opened with. */
    PolicyEstate among(Set<NodeId> some, NodeId caller, List<Attached> sessionPolicies) {
        Map<NodeId, PolicySubject> kept = new LinkedHashMap<>();
        subjects.forEach((id, subject) -> {
            if (some.contains(id)) {
                kept.put(id, id.equals(caller) ? subject.inSession(sessionPolicies) : subject);
            }
        });
        return new PolicyEstate(this, kept);
    }

    /** Instances with the roles in their profiles. */
    List<InstanceRoles.InstanceRole> instanceRoles() {
        return instanceRoles;
    }

    /** Principals in order of id. Groups of AWS are none: their statements are judged as their members'. */
    List<PolicySubject> subjects() {
        return subjects.values().stream().filter(PolicyEstate::acts).toList();
    }

    Optional<PolicySubject> findSubject(NodeId id) {
        return Optional.ofNullable(subjects.get(id)).filter(PolicyEstate::acts);
    }

    List<PolicySubject> roles() {
        return subjects().stream()
                .filter(subject -> subject.isRole() && subject.isAws())
                .toList();
    }

    List<PolicySubject> users() {
        return subjects().stream()
                .filter(subject -> subject.isUser() && subject.isAws() && !subject.isAccountRoot())
                .toList();
    }

    List<Node> groups() {
        return snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(node -> node.kind() == NodeKind.GROUP)
                .toList();
    }

    /** Statements in the policies of resources and roles, with what they are attached to. */
    Map<NodeId, List<Attached>> resourceStatements() {
        Map<NodeId, List<Attached>> byTarget = new TreeMap<>();
        for (StoredEdge stored : snapshot.edges()) {
            Statement statement = statements.get(stored.edge().from());
            if (stored.edge().kind().equals(AttachedTo.KIND) && statement != null) {
                byTarget.computeIfAbsent(stored.edge().to(), target -> new ArrayList<>())
                        .add(Attached.by(stored.edge(), statement));
            }
        }
        return byTarget;
    }

    /** Statements of a principal or group, without those it inherits. */
    List<Attached> directGrants(NodeId holder) {
        return attached(holder, HasGrant.KIND);
    }

    /** Groups of a user. */
    List<NodeId> groupsOf(NodeId member) {
        return snapshot.listEdgesFrom(member).stream()
                .filter(stored -> stored.edge().kind().equals(MemberOf.KIND))
                .map(stored -> stored.edge().to())
                .toList();
    }

    /** The document that a statement stands in, when it is one that several principals can share. */
    Optional<Node> findDocument(NodeId statement) {
        return snapshot.listEdgesFrom(statement).stream()
                .filter(stored -> stored.edge().kind().equals(PartOf.KIND))
                .flatMap(stored -> snapshot.findNode(stored.edge().to()).stream())
                .map(StoredNode::node)
                .filter(node -> node.kind() == NodeKind.POLICY_DOCUMENT)
                .findFirst();
    }

    /** Statements of versions of a document that are not in force. */
    List<Statement> otherVersions(NodeId document) {
        return snapshot.listEdgesTo(document).stream()
                .filter(stored -> stored.edge().kind().equals(PartOf.KIND))
                .map(stored -> statements.get(stored.edge().from()))
                .filter(statement -> statement != null && !statement.version().isEmpty())
                .toList();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Stream<Statement> statements() {
        return statements.values().stream();
    }

    Optional<Statement> findStatement(NodeId id) {
        return Optional.ofNullable(statements.get(id));
    }

    private PolicySubject subject(Node node) {
        List<Attached> identity = new ArrayList<>(directGrants(node.id()));
        if (isAws(node)) {
            groupsOf(node.id()).forEach(group -> identity.addAll(directGrants(group)));
        }
        return new PolicySubject(node, identity, ceilings(node));
    }

    // Service control policies limit neither the account that manages the organization nor service-linked roles.
    private List<List<Attached>> ceilings(Node node) {
        Map<PolicyType, List<Attached>> own = new EnumMap<>(PolicyType.class);
        attached(node.id(), LimitedBy.KIND).stream()
                .filter(attached -> attached.statement().type() != PolicyType.RCP)
                .forEach(attached -> own.computeIfAbsent(attached.statement().type(), type -> new ArrayList<>())
                        .add(attached));
        List<List<Attached>> layers = new ArrayList<>(own.values());
        PolicySubject bare = new PolicySubject(node, List.of(), List.of());
        if (!bare.isServiceLinked() && isAws(node)) {
            organizationLayers(bare.account(), PolicyType.SCP).forEach(level -> layers.add(level.statements()));
        }
        return layers;
    }

    /**
     * Statements of one kind of organization policy at one level above a resource or principal.
     *
     * @param holder the account, the organizational unit or the root
     */
    record Level(NodeId holder, List<Attached> statements) {}

    /**
     * What limits an account, level by level from the account to the root of its organization: each level that has
     * policies must allow. Nothing for the account that manages the organization.
     *
     * <p>Source: AWS Organizations user guide, "SCP evaluation" and "RCP evaluation".
     */
    List<Level> organizationLayers(String account, PolicyType type) {
        if (account.isEmpty() || isManagementAccount(account)) {
            return List.of();
        }
        List<Level> levels = new ArrayList<>();
        Set<NodeId> seen = new LinkedHashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(List.of(accountId(account)));
        while (!open.isEmpty()) {
            NodeId holder = open.remove();
            if (!seen.add(holder)) {
                continue;
            }
            List<Attached> own = attached(holder, LimitedBy.KIND).stream()
                    .filter(attached -> attached.statement().type() == type)
                    .toList();
            if (!own.isEmpty()) {
                levels.add(new Level(holder, own));
            }
            snapshot.listEdgesFrom(holder).stream()
                    .filter(stored -> stored.edge().kind().equals(PartOf.KIND))
                    .forEach(stored -> open.add(stored.edge().to()));
        }
        return levels;
    }

    /** The node of an account. */
    Optional<Node> findAccount(String account) {
        return snapshot.findNode(accountId(account)).map(StoredNode::node);
    }

    /** Accounts that are listed. */
    List<Node> accounts() {
        return snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(node -> node.kind() == NodeKind.ACCOUNT && isAws(node))
                .toList();
    }

    private boolean isManagementAccount(String account) {
        return findAccount(account)
                .flatMap(node -> node.properties().findFlag(Property.MANAGEMENT_ACCOUNT))
                .orElse(false);
    }

    private static NodeId accountId(String account) {
        return new NodeId("aws:account:" + account);
    }

    /** The name by which statements know a thing: its native id, else its id. */
    String name(NodeId thing) {
        return snapshot.findNode(thing)
                .flatMap(stored -> stored.node().properties().findText(Property.NATIVE_ID))
                .orElse(thing.value());
    }

    /** Whose each resource is. */
    ResourceOwners owners() {
        return owners;
    }

    private List<Attached> attached(NodeId holder, EdgeKind kind) {
        return snapshot.listEdgesFrom(holder).stream()
                .filter(stored -> stored.edge().kind().equals(kind))
                .flatMap(stored -> attached(stored).stream())
                .sorted(Comparator.comparing(attached -> attached.statement().id()))
                .toList();
    }

    private Optional<Attached> attached(StoredEdge stored) {
        Statement statement = statements.get(stored.edge().to());
        return statement == null ? Optional.empty() : Optional.of(Attached.by(stored.edge(), statement));
    }

    private static boolean isStatement(Node node) {
        return (node.kind() == NodeKind.GRANT || node.kind() == NodeKind.CEILING)
                && node.properties().has(Property.POLICY_TYPE);
    }

    private static boolean isAws(Node node) {
        return node.properties()
                .findText(Property.PROVIDER)
                .filter("aws"::equals)
                .isPresent();
    }

    private static boolean acts(PolicySubject subject) {
        return !(subject.node().kind() == NodeKind.GROUP && subject.isAws());
    }
}

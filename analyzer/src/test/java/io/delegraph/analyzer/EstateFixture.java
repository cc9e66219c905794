package io.delegraph.analyzer;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.edge.AttachedTo;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.HasGrant;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.LimitedBy;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.graph.edge.PartOf;
import io.delegraph.cypher.store.Lifecycle;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** An estate composed in memory, with ids and edges as the collectors make them. */
public final class EstateFixture {
    /** What these estates take for now. */
    public static final Instant CLOCK = Instant.parse("2026-01-15T12:00:00Z");

    /** The account that things belong to unless said. */
    public static final String ACCOUNT = "111122223333";

    private final Map<NodeId, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<NodeId, List<NodeId>> statementsByDocument = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private List<Coverage> coverage = List.of();
    private Instant lastSeen = CLOCK;
    private String account = ACCOUNT;
    private int line;

    public EstateFixture() {
        in(ACCOUNT);
    }

    /** What follows belongs to this account, which is listed. */
    public EstateFixture in(String other) {
        account = other;
        Properties properties = provided().with(Property.NATIVE_ID, other);
        put(new NodeId("aws:account:" + other), NodeKind.ACCOUNT, other, properties);
        return this;
    }

    public NodeId user(String name, StatementText... inline) {
        return principal("user", NodeKind.USER, name, "/", inline);
    }

    public NodeId group(String name, StatementText... inline) {
        return principal("group", NodeKind.GROUP, name, "/", inline);
    }

    /** A role that the trust statements open. */
    public NodeId role(String name, List<StatementText> trust, StatementText... inline) {
        return role(name, "/", trust, inline);
    }

    /** A role in an IAM path, such as that of service-linked roles. */
    public NodeId role(String name, String path, List<StatementText> trust, StatementText... inline) {
        NodeId role = principal("role", NodeKind.ROLE, name, path, inline);
        state(role + "/trust", PolicyType.TRUST, "trust policy", "", trust)
                .forEach(statement -> edge(AttachedTo.KIND, statement, role));
        return role;
    }

    /** A role that one AWS service can take. */
    public NodeId roleFor(String service, String name, StatementText... inline) {
        return role(name, List.of(StatementText.trustService(service)), inline);
    }

    /** A role whose instance profile exists. */
    public NodeId instanceRole(String name, StatementText... inline) {
        NodeId role = roleFor("ec2.amazonaws.com", name, inline);
        NodeId profile = new NodeId("aws:" + account + ":instance-profile:" + name);
        put(
                profile,
                NodeKind.INSTANCE_PROFILE,
                name,
                provided().with(Property.NATIVE_ID, arn("instance-profile", name)));
        edge(PartOf.KIND, role, profile);
        return role;
    }

    public EstateFixture member(NodeId user, NodeId group) {
        return edge(MemberOf.KIND, user, group);
    }

    /** An inline policy; a second one of a holder needs another name. */
    public EstateFixture inline(NodeId holder, String policy, StatementText... statements) {
        state(holder + "/inline/" + policy, PolicyType.IDENTITY, policy, "", List.of(statements))
                .forEach(statement -> edge(HasGrant.KIND, holder, statement));
        return this;
    }

    /** A managed policy of the account whose versions are listed. */
    public NodeId managed(String name, StatementText... statements) {
        return document(new NodeId("aws:" + account + ":policy:" + name), arn("policy", name), name, statements);
    }

    /** A managed policy that AWS owns. */
    public NodeId managedByAws(String name, StatementText... statements) {
        NodeId id = document(new NodeId("aws:aws:policy:" + name), "arn:aws:iam::aws:policy/" + name, name, statements);
        return with(id, Property.PROVIDER_MANAGED, new PropertyValue.Flag(true));
    }

    public EstateFixture attach(NodeId holder, NodeId document) {
        statementsByDocument.getOrDefault(document, List.of()).forEach(each -> edge(HasGrant.KIND, holder, each));
        return this;
    }

    /** A version that is not in force. */
    public EstateFixture version(NodeId document, String version, StatementText... statements) {
        String name = node(document).name();
        state(document + "@" + version, PolicyType.IDENTITY, name, version, List.of(statements))
                .forEach(statement -> edge(PartOf.KIND, statement, document));
        return this;
    }

    public EstateFixture boundary(NodeId principal, StatementText... statements) {
        return limit(principal, PolicyType.BOUNDARY, statements);
    }

    /** A service control policy stated for an account. */
    public EstateFixture serviceControl(String limited, StatementText... statements) {
        return limit(new NodeId("aws:account:" + limited), PolicyType.SCP, statements);
    }

    /** A unit of an organization, or its root, within another. */
    public NodeId unit(String name, NodeId... within) {
        NodeId unit = put(new NodeId("aws:unit:" + name), NodeKind.ORGANIZATIONAL_UNIT, name, provided());
        for (NodeId parent : within) {
            edge(PartOf.KIND, unit, parent);
        }
        return unit;
    }

    /** Puts an account into a unit of its organization. */
    public EstateFixture place(String member, NodeId unit) {
        return edge(PartOf.KIND, new NodeId("aws:account:" + member), unit);
    }

    public NodeId bucket(String name) {
        NodeId id = new NodeId("arn:aws:s3:::" + name);
        return put(id, NodeKind.BUCKET, name, provided().with(Property.NATIVE_ID, id.value()));
    }

    /** Any AWS thing with an ARN. */
    public NodeId thing(NodeKind kind, String arn) {
        Properties properties = provided().with(Property.NATIVE_ID, arn);
        return put(new NodeId(arn), kind, arn.substring(arn.lastIndexOf(':') + 1), properties);
    }

    /** A resource of no provider. */
    public NodeId resource(String name) {
        return put(new NodeId(name), NodeKind.RESOURCE, name, Properties.none());
    }

    public NodeId sensitive(NodeId id, Sensitivity sensitivity) {
        return with(id, Property.SENSITIVITY, new PropertyValue.Text(sensitivity.name()));
    }

    public EstateFixture resourcePolicy(NodeId target, StatementText... statements) {
        state(target + "/policy", PolicyType.RESOURCE, "resource policy", "", List.of(statements))
                .forEach(statement -> edge(AttachedTo.KIND, statement, target));
        return this;
    }

    /** An access key as a key list names it. */
    public NodeId accessKey(NodeId user, String keyId) {
        NodeId key = new NodeId("aws:access-key:" + keyId);
        put(key, NodeKind.API_KEY, keyId, provided().with(Property.NATIVE_ID, keyId));
        edge(Holds.KIND, user, key).edge(Authenticates.KIND, key, user);
        return key;
    }

    /** A principal, tool, credential or gate of no provider. */
    public NodeId node(NodeKind kind, String id) {
        return put(new NodeId(id), kind, id, Properties.none());
    }

    /** A principal of no provider with grants of its own. */
    public NodeId principal(NodeKind kind, String id, StatementText... grants) {
        NodeId principal = node(kind, id);
        inline(principal, "grants", grants);
        return principal;
    }

    /** A person has looked at what the tool does. */
    public NodeId reviewed(NodeId tool, String... labels) {
        with(tool, Property.LABELS, new PropertyValue.Texts(List.of(labels)));
        return with(tool, Property.LABEL_SOURCE, "REVIEWED");
    }

    public NodeId with(NodeId id, Property property, PropertyValue value) {
        Node from = node(id);
        return put(id, from.kind(), from.name(), from.properties().with(property, value));
    }

    public NodeId with(NodeId id, Property property, String value) {
        return with(id, property, new PropertyValue.Text(value));
    }

    public NodeId with(NodeId id, Property property, Instant value) {
        return with(id, property, new PropertyValue.Moment(value));
    }

    public EstateFixture edge(EdgeKind kind, NodeId from, NodeId to) {
        return edge(Edge.configured(kind, from, to, place("edges.json")));
    }

    public EstateFixture edge(Edge edge) {
        edges.add(edge);
        return this;
    }

    /** An edge that lets only some permissions through, each {@code action resource}. */
    public EstateFixture capped(EdgeKind kind, NodeId from, NodeId to, Cap.Mode mode, String... permissions) {
        List<Permission> parsed =
                List.of(permissions).stream().map(Permission::parse).toList();
        return edge(Edge.configured(kind, from, to, place("edges.json")).withCap(new Cap.Limited(mode, parsed)));
    }

    /** Takes one fact out: a statement or an edge, by its id. */
    public EstateFixture without(String fact) {
        nodes.remove(new NodeId(fact));
        edges.removeIf(edge -> edge.id().value().equals(fact)
                || edge.from().value().equals(fact)
                || edge.to().value().equals(fact));
        return this;
    }

    public String arn(String type, String name) {
        return "arn:aws:iam::" + account + ":" + type + "/" + name;
    }

    /** Everything of the estate was read. */
    public EstateFixture whole() {
        coverage = List.of(Coverage.complete(new SourceId("fixture/estate")));
        return this;
    }

    /** What there is so far was there ten days ago. */
    public EstateFixture settled() {
        nodes.keySet().forEach(id -> settled.add(id.value()));
        edges.forEach(edge -> settled.add(edge.id().value()));
        return this;
    }

    /** The estate was last read so long ago. */
    public EstateFixture lastReadBefore(Duration before) {
        lastSeen = CLOCK.minus(before);
        return this;
    }

    /** The estate was read in part. */
    public EstateFixture partial() {
        coverage = List.of(Coverage.partial(new SourceId("fixture/estate"), "throttled"));
        return this;
    }

    public Snapshot snapshot() {
        return snapshot(new ArrayList<>(nodes.values()), new ArrayList<>(edges));
    }

    /** The same facts, in another order. */
    public Snapshot shuffled(long seed) {
        List<Node> mixedNodes = new ArrayList<>(nodes.values());
        List<Edge> mixedEdges = new ArrayList<>(edges);
        Collections.shuffle(mixedNodes, new Random(seed));
        Collections.shuffle(mixedEdges, new Random(seed));
        return snapshot(mixedNodes, mixedEdges);
    }

    public Analysis analysis() {
        return Analysis.of(snapshot(), AnalysisSettings.scan(CLOCK));
    }

    /** Analysed with the permissions, each {@code action resource}, told beforehand. */
    public Analysis asking(String... permissions) {
        List<Permission> asked =
                List.of(permissions).stream().map(Permission::parse).toList();
        return Analysis.of(snapshot(), AnalysisSettings.scan(CLOCK).withAsked(asked));
    }

    /** Findings of one rule. */
    public List<Finding> findings(String rule) {
        return analysis().report().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** Findings of one rule that accuse one node. */
    public List<Finding> findings(String rule, NodeId accused) {
        return findings(rule).stream()
                .filter(finding -> finding.subject().id().equals(accused))
                .toList();
    }

    private Snapshot snapshot(List<Node> nodes, List<Edge> edges) {
        return new Snapshot(
                nodes.stream()
                        .map(node -> new StoredNode(node, life(node.id().value())))
                        .toList(),
                edges.stream()
                        .map(edge -> new StoredEdge(edge, life(edge.id().value())))
                        .toList(),
                coverage);
    }

    private Lifecycle life(String fact) {
        Instant first = settled.contains(fact) ? CLOCK.minus(Duration.ofDays(10)) : lastSeen;
        return new Lifecycle(
                first, lastSeen, new ScanId("scan"), FactState.ACTIVE, List.of(new SourceId("fixture/estate")));
    }

    private NodeId principal(String type, NodeKind kind, String name, String path, StatementText... inline) {
        NodeId id = new NodeId("aws:" + account + ":" + type + ":" + name);
        Properties properties = provided()
                .with(Property.NATIVE_ID, "arn:aws:iam::" + account + ":" + type + path + name)
                .with(Property.PATH, path);
        put(id, kind, name, properties);
        if (inline.length > 0) {
            inline(id, "own", inline);
        }
        return id;
    }

    private NodeId document(NodeId id, String arn, String name, StatementText... statements) {
        Properties properties = provided()
                .with(Property.NATIVE_ID, arn)
                .with(Property.POLICY_NAME, name)
                .flagged(Property.PROVIDER_MANAGED, new PropertyValue.Flag(false))
                .flagged(Property.VERSIONS_LISTED, new PropertyValue.Flag(true));
        put(id, NodeKind.POLICY_DOCUMENT, name, properties);
        List<NodeId> stated = state(id.value(), PolicyType.IDENTITY, name, "", List.of(statements));
        stated.forEach(statement -> edge(PartOf.KIND, statement, id));
        statementsByDocument.put(id, stated);
        return id;
    }

    /** Statements of a kind that limit a principal, an account or a unit. */
    public EstateFixture limit(NodeId limited, PolicyType type, StatementText... statements) {
        String prefix = limited + "/" + type.name().toLowerCase(java.util.Locale.ROOT);
        state(prefix, type, "", "", List.of(statements)).forEach(each -> edge(LimitedBy.KIND, limited, each));
        return this;
    }

    private List<NodeId> state(
            String prefix, PolicyType type, String policy, String version, List<StatementText> statements) {
        List<NodeId> stated = new ArrayList<>();
        for (StatementText text : statements) {
            NodeId id = new NodeId(prefix + "#" + stated.size());
            Statement statement = text.at(id, type, policy, version, place("policies.json"));
            nodes.put(id, statement.node());
            stated.add(id);
        }
        return stated;
    }

    private Node node(NodeId id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("The fixture has no " + id);
        }
        return node;
    }

    private NodeId put(NodeId id, NodeKind kind, String name, Properties properties) {
        nodes.put(id, Node.configured(id, kind, name, properties, place("estate.json")));
        return id;
    }

    private Properties provided() {
        return Properties.none().with(Property.PROVIDER, "aws").with(Property.ACCOUNT_ID, account);
    }

    private SourceLocation place(String document) {
        line++;
        return new SourceLocation(document, "/" + line, line);
    }
}

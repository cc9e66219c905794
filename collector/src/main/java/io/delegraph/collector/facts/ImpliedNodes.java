package io.delegraph.collector.facts;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.edge.AttachedTo;
import io.delegraph.cypher.graph.edge.HasGrant;
import io.delegraph.cypher.graph.edge.LimitedBy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Creates what records name and none declares, so that no edge is lost. Ids that start with {@code aws:} (and ARNs of IAM
 * principals, which become such ids) or with {@code workstation:} are another source's to state.
 *
 * <p>The kind follows from what may stand at that end of the edge: if several classes may, from the word before the id's
 * first colon ({@code agent:support}, {@code approval:deploy}), else the one of the first of {@link #PREFERRED}.
 */
record ImpliedNodes(SourceId source, Declarations declarations, FactSink sink) {
    private static final List<NodeClass> PREFERRED = List.of(
            NodeClass.GOVERNANCE,
            NodeClass.LOCATION,
            NodeClass.RESOURCE,
            NodeClass.PRINCIPAL,
            NodeClass.TOOL,
            NodeClass.CREDENTIAL,
            NodeClass.POLICY,
            NodeClass.GATE);
    private static final Map<NodeClass, NodeKind> PLAIN = Map.of(
            NodeClass.GOVERNANCE, NodeKind.OWNER,
            NodeClass.LOCATION, NodeKind.CONFIG,
            NodeClass.RESOURCE, NodeKind.RESOURCE,
            NodeClass.PRINCIPAL, NodeKind.SERVICE_ACCOUNT,
            NodeClass.TOOL, NodeKind.TOOL_SERVER,
            NodeClass.CREDENTIAL, NodeKind.API_KEY,
            NodeClass.POLICY, NodeKind.POLICY_DOCUMENT,
            NodeClass.GATE, NodeKind.SESSION_AND);
    private static final Map<String, NodeKind> BY_PREFIX = Map.ofEntries(
            Map.entry("agent", NodeKind.AGENT),
            Map.entry("approval", NodeKind.APPROVAL_GATE),
            Map.entry("group", NodeKind.GROUP),
            Map.entry("human", NodeKind.HUMAN),
            Map.entry("person", NodeKind.HUMAN),
            Map.entry("repo", NodeKind.REPO),
            Map.entry("role", NodeKind.ROLE),
            Map.entry("secret", NodeKind.SECRET),
            Map.entry("time", NodeKind.TIME_GATE),
            Map.entry("together", NodeKind.CROSS_AND),
            Map.entry("tool", NodeKind.TOOL_SERVER),
            Map.entry("user", NodeKind.USER),
            Map.entry("workload", NodeKind.WORKLOAD));
    private static final Map<EdgeKind, PolicyType> STATEMENTS = Map.of(
            HasGrant.KIND, PolicyType.IDENTITY,
            AttachedTo.KIND, PolicyType.RESOURCE,
            LimitedBy.KIND, PolicyType.BOUNDARY);

    /** Creates a node of this class unless it exists or is another source's. */
    void create(NodeId id, NodeClass nodeClass, EdgeKind at, JsonCursor namedBy) {
        create(id, Set.of(nodeClass), at, namedBy);
    }

    /** Creates a node of this kind unless it exists or is another source's. */
    void createAs(NodeId id, NodeKind kind, JsonCursor namedBy) {
        if (declarations.missing(id)) {
            add(id, kind, namedBy);
        }
    }

    /** The same for what its name is all that there is to say of. */
    void createNamed(NodeId id, NodeKind kind, JsonCursor namedBy) {
        if (declarations.missing(id)) {
            sink.fact(source, new Node(id, kind, id.value(), Properties.none(), Evidence.DECLARED, namedBy.at()));
        }
    }

    /** Creates the principal or account that a policy is attached to, as its ARN or number says it. */
    void createTarget(NodeId id, String written, NodeClass nodeClass, EdgeKind at, JsonCursor namedBy) {
        Optional<ArnParts> principal =
                ArnParts.find(written).filter(parts -> parts.findKind().isPresent());
        if (!declarations.declares(id) && principal.isPresent()) {
            NodeKind kind = principal.get().findKind().orElseThrow();
            infer(id, kind, principal.get().name(), principal.get().properties(), namedBy);
        } else if (!declarations.declares(id) && FactIds.isAccount(id)) {
            infer(id, NodeKind.ACCOUNT, FactIds.accountOf(id), FactIds.accountProperties(id), namedBy);
        } else {
            create(id, nodeClass, at, namedBy);
        }
    }

    private void infer(NodeId id, NodeKind kind, String name, Properties properties, JsonCursor namedBy) {
        sink.fact(source, new Node(id, kind, name, properties, Evidence.INFERRED, namedBy.at()));
    }

    /** Creates a node of one of these classes unless it exists or is another source's. */
    void create(NodeId id, Set<NodeClass> classes, EdgeKind at, JsonCursor namedBy) {
        if (!declarations.missing(id)) {
            return;
        }
        NodeKind kind = kind(id, classes);
        Optional<PolicyType> statement =
                kind == NodeKind.POLICY_DOCUMENT ? Optional.ofNullable(STATEMENTS.get(at)) : Optional.empty();
        if (statement.isPresent()) {
            FactsProblem.UNDECLARED_STATEMENT.report(namedBy);
            sink.fact(source, declared(unknown(id, statement.get(), namedBy)));
            return;
        }
        add(id, kind, namedBy);
    }

    private void add(NodeId id, NodeKind kind, JsonCursor namedBy) {
        FactsProblem.UNDECLARED_NODE.report(namedBy, kind.label());
        sink.fact(source, new Node(id, kind, id.value(), Properties.none(), Evidence.DECLARED, namedBy.at()));
    }

    private static NodeKind kind(NodeId id, Set<NodeClass> classes) {
        String prefix = id.value().substring(0, Math.max(0, id.value().indexOf(':')));
        Optional<NodeKind> hinted =
                Optional.ofNullable(BY_PREFIX.get(prefix)).filter(kind -> classes.contains(kind.nodeClass()));
        NodeClass preferred = PREFERRED.stream()
                .filter(classes::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("An edge must end somewhere"));
        NodeKind plain = PLAIN.get(preferred);
        return hinted.orElse(plain == null ? NodeKind.RESOURCE : plain);
    }

    /** The same, as a person's word and not as an enforcing system's. */
    static Node declared(Node node) {
        return new Node(node.id(), node.kind(), node.name(), node.properties(), Evidence.DECLARED, node.at());
    }

    private static Node unknown(NodeId id, PolicyType type, JsonCursor namedBy) {
        return new Statement(
                        id,
                        type,
                        "",
                        "",
                        "",
                        Effect.ALLOW,
                        List.of("*"),
                        List.of(),
                        List.of("*"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Statement.Readability.PARTIAL,
                        namedBy.at())
                .node();
    }
}

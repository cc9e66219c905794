package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.AttachedTo;
import io.delegraph.cypher.graph.edge.HasGrant;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What could not be joined, once per kind, with what to collect. */
public final class Gaps {
    private static final String AWS = "aws";
    private static final String ACCESS_KEY = "aws:access-key:";
    private static final Set<NodeKind> PRINCIPALS = EnumSet.of(NodeKind.USER, NodeKind.ROLE, NodeKind.GROUP);

    private final Snapshot snapshot;
    private final Callers callers;
    private final Set<String> scanned = new TreeSet<>();
    private final Map<Gap, Counted> gaps = new EnumMap<>(Gap.class);

    private Gaps(Snapshot snapshot, Callers callers) {
        this.snapshot = snapshot;
        this.callers = callers;
        snapshot.edges().stream().map(StoredEdge::edge).forEach(this::scanned);
    }

    /** The gaps of a snapshot, as notes. */
    public static List<Diagnostic> of(Snapshot snapshot, Joins joins, Callers callers) {
        Gaps gaps = new Gaps(snapshot, callers);
        joins.secrets().listAll().forEach(gaps::judge);
        return gaps.gaps.entrySet().stream()
                .map(entry -> entry.getKey().diagnostic(entry.getValue()))
                .toList();
    }

    /** Whether a note is about a gap. */
    public static boolean isGap(Diagnostic diagnostic) {
        return diagnostic.code().startsWith(Gap.PREFIX);
    }

    /** Why the secret leads nowhere; nothing when somebody states whom it authenticates. */
    public static Optional<String> find(SecretClass secret, Snapshot snapshot, Callers callers) {
        Gaps gaps = new Gaps(snapshot, callers);
        gaps.judge(secret);
        return gaps.gaps.entrySet().stream()
                .map(entry -> entry.getKey().diagnostic(entry.getValue()).message())
                .findFirst();
    }

    // Policies of an account's principals show that it was read; a mere mention of one of them does not.
    private void scanned(Edge edge) {
        boolean own = edge.kind().equals(HasGrant.KIND) || edge.kind().equals(MemberOf.KIND);
        if (own || edge.kind().equals(AttachedTo.KIND)) {
            snapshot.findNode(own ? edge.from() : edge.to())
                    .map(StoredNode::node)
                    .filter(node -> PRINCIPALS.contains(node.kind()))
                    .flatMap(Gaps::account)
                    .ifPresent(scanned::add);
        }
    }

    private void judge(SecretClass secret) {
        List<Node> members = secret.members().stream()
                .flatMap(member -> find(member).stream())
                .filter(Gaps::isEnabled)
                .toList();
        if (members.isEmpty()) {
            return;
        }
        List<Edge> identities = callers.identities(secret);
        if (identities.isEmpty()) {
            // What is got in exchange for another credential leads where that one leads.
            if (!callers.isDerived(secret)) {
                ofUnidentified(members);
            }
            return;
        }
        Stream<Node> telling =
                Stream.concat(identities.stream().flatMap(edge -> find(edge.to()).stream()), members.stream());
        telling.flatMap(node -> account(node).stream()).findFirst().ifPresent(this::ofIdentified);
    }

    private void ofUnidentified(List<Node> members) {
        Optional<Node> session = members.stream().filter(SignOnRoles::isSession).findFirst();
        if (session.isPresent()) {
            ofSession(session.get());
        } else if (members.stream().anyMatch(Gaps::isAws)) {
            members.stream().filter(Gaps::isAccessKey).findFirst().ifPresent(this::ofAccessKey);
        } else if (members.stream().allMatch(Gaps::isReference)) {
            members.get(0)
                    .properties()
                    .findText(Property.REFERENCE)
                    .ifPresent(reference -> add(Gap.GAP_VALUE_NOT_STATED, reference));
        } else {
            add(Gap.GAP_IDENTITY_NOT_STATED, issuer(members));
        }
    }

    // Whose it is, somebody states; what that identity can do, its account's export would.
    private void ofIdentified(String account) {
        if (!scanned.contains(account)) {
            add(Gap.GAP_ACCOUNT_NOT_SCANNED, account);
        }
    }

    private void ofSession(Node session) {
        String account = account(session).orElseThrow();
        String set = session.properties().findText(Property.ROLE_NAME).orElseThrow();
        if (scanned.contains(account)) {
            add(Gap.GAP_SIGN_ON_ROLE_NOT_FOUND, set + " in " + account);
        } else {
            add(Gap.GAP_ACCOUNT_NOT_SCANNED, account);
        }
    }

    private void ofAccessKey(Node key) {
        Optional<String> account = account(key);
        if (account.isEmpty()) {
            add(Gap.GAP_ACCESS_KEY_WITHOUT_ACCOUNT, key.name());
        } else if (scanned.contains(account.get())) {
            add(Gap.GAP_ACCESS_KEY_NOT_LISTED, key.name() + " in " + account.get());
        } else {
            add(Gap.GAP_ACCOUNT_NOT_SCANNED, account.get());
        }
    }

    private void add(Gap gap, String name) {
        gaps.computeIfAbsent(gap, each -> new Counted()).add(name);
    }

    private static String issuer(List<Node> members) {
        return members.stream()
                .flatMap(node -> node.properties().findText(Property.PROVIDER).stream())
                .findFirst()
                .orElse("not known");
    }

    private static Optional<String> account(Node node) {
        return node.properties().findText(Property.ACCOUNT_ID);
    }

    private static boolean isAws(Node node) {
        return node.properties().findText(Property.PROVIDER).filter(AWS::equals).isPresent();
    }

    // A published example key has the id of its place: it leads nowhere, and that is no gap.
    private static boolean isAccessKey(Node node) {
        return node.id().value().startsWith(ACCESS_KEY);
    }

    private static boolean isReference(Node node) {
        return node.properties().has(Property.REFERENCE);
    }

    private static boolean isEnabled(Node node) {
        return node.properties().findFlag(Property.ENABLED).orElse(true);
    }

    private Optional<Node> find(NodeId id) {
        return snapshot.findNode(id).map(StoredNode::node);
    }
}

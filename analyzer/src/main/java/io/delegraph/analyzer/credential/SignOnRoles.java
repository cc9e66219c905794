package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sign-on sessions and the roles that they are sessions of: AWS makes one role {@code AWSReservedSSO_<set>_<16 hex>} of
 * a permission set in each account that it is assigned in.
 *
 * <p>Source: AWS IAM Identity Center, User Guide, "Permission sets", "Referencing permission sets in resource policies".
 */
final class SignOnRoles {
    private static final String AWS = "aws";
    private static final String PREFIX = "AWSReservedSSO_";
    private static final String SUFFIX = "_[0-9a-f]{16}";
    private static final String PATH = "/aws-reserved/sso.amazonaws.com/";

    private SignOnRoles() {}

    /** Whether the credential is a sign-on session of AWS. */
    static boolean isSession(Node node) {
        return node.kind().nodeClass() == NodeClass.CREDENTIAL
                && node.properties()
                        .findText(Property.PROVIDER)
                        .filter(AWS::equals)
                        .isPresent()
                && node.properties().has(Property.ACCOUNT_ID)
                && node.properties().has(Property.ROLE_NAME);
    }

    /** Each session authenticates its role; of several that may be it, each perhaps. */
    static Stream<DerivedEdge> join(Snapshot snapshot) {
        List<Node> roles = snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(SignOnRoles::isReserved)
                .toList();
        return snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(SignOnRoles::isSession)
                .flatMap(session -> join(session, roles));
    }

    private static Stream<DerivedEdge> join(Node session, List<Node> roles) {
        List<Node> fitting =
                roles.stream().filter(role -> isRoleOf(session, role)).toList();
        Truth truth = fitting.size() == 1 ? Truth.DEFINITE : Truth.UNKNOWN;
        return fitting.stream().map(role -> Joins.edge(Authenticates.KIND, session, role, truth));
    }

    private static boolean isReserved(Node node) {
        return node.kind() == NodeKind.ROLE
                && node.name().startsWith(PREFIX)
                && node.properties()
                        .findText(Property.PATH)
                        .filter(path -> path.startsWith(PATH))
                        .isPresent();
    }

    private static boolean isRoleOf(Node session, Node role) {
        String set = session.properties().findText(Property.ROLE_NAME).orElseThrow();
        String rest = role.name().substring(PREFIX.length());
        return rest.startsWith(set)
                && rest.substring(set.length()).matches(SUFFIX)
                && session.properties()
                        .findText(Property.ACCOUNT_ID)
                        .equals(role.properties().findText(Property.ACCOUNT_ID));
    }
}

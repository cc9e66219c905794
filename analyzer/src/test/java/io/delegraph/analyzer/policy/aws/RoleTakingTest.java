package io.delegraph.analyzer.policy.aws;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.AssignedTo;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who can take a role: by its trust policy, by its provider, by sign-on. */
class RoleTakingTest {
    private final EstateFixture estate = new EstateFixture();

    private String becomes(NodeId principal, NodeId role) {
        return estate.analysis()
                .questions()
                .canBecome(principal, role, Closure.USE)
                .label();
    }

    /** What the trust policy names. */
    @Nested
    class ByTrust {
        private final NodeId mara = estate.user("mara");

        @Test
        void theUserNamedNeedsNoPolicyOfItsOwn() {
            NodeId role = estate.role("worker", List.of(trust("AWS " + estate.arn("user", "mara"))));

            assertThat(becomes(mara, role)).isEqualTo("DEFINITE");
        }

        @Test
        void theAccountNamedLeavesItToItsPolicies() {
            NodeId role = estate.role("worker", List.of(trust("AWS 111122223333")));
            NodeId noah = estate.user("noah", allow("sts:AssumeRole"));

            assertThat(becomes(mara, role)).isEqualTo("NO");
            assertThat(becomes(noah, role)).isEqualTo("DEFINITE");
        }

        @Test
        void aPolicyOfItsOwnDoesNotOpenARoleThatDoesNotTrust() {
            NodeId role = estate.role("worker", List.of(trust("Service ec2.amazonaws.com")));
            NodeId noah = estate.user("noah", allow("*"));

            assertThat(becomes(noah, role)).isEqualTo("NO");
        }

        @Test
        void anExternalIdIsAConditionThatTheCallerCanMeet() {
            NodeId role = estate.role(
                    "worker",
                    List.of(trust("AWS arn:aws:iam::999988887777:root").when("StringEquals", "sts:ExternalId", "42")));
            NodeId vendor = new NodeId("aws:external:arn:aws:iam::999988887777:root");

            assertThat(becomes(vendor, role)).isEqualTo("CONDITIONAL");
        }

        @Test
        void aNumberAndARootArnNameOneAccount() {
            NodeId first = estate.role("first", List.of(trust("AWS 999988887777")));
            NodeId second = estate.role("second", List.of(trust("AWS arn:aws:iam::999988887777:root")));
            NodeId vendor = new NodeId("aws:external:arn:aws:iam::999988887777:root");

            assertThat(becomes(vendor, first)).isEqualTo("DEFINITE");
            assertThat(becomes(vendor, second)).isEqualTo("DEFINITE");
        }
    }

    /** A federated identity takes a role in the way of its provider. */
    @Nested
    class ByFederation {
        private static final String OIDC =
                "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
        private static final String SAML = "arn:aws:iam::111122223333:saml-provider/corp";

        @Test
        void webIdentitiesAndSamlHaveWaysOfTheirOwn() {
            NodeId web = estate.role(
                    "web", List.of(allow("sts:AssumeRoleWithWebIdentity").by("Federated " + OIDC)));
            NodeId saml =
                    estate.role("saml", List.of(allow("sts:AssumeRoleWithSAML").by("Federated " + SAML)));

            assertThat(becomes(new NodeId("aws:federated:" + OIDC), web)).isEqualTo("DEFINITE");
            assertThat(becomes(new NodeId("aws:federated:" + SAML), saml)).isEqualTo("DEFINITE");
            assertThat(becomes(new NodeId("aws:federated:" + SAML), web)).isEqualTo("NO");
        }

        @Test
        void theWayOfUsersIsNotTheirs() {
            NodeId role = estate.role("web", List.of(trust("Federated " + OIDC)));

            assertThat(becomes(new NodeId("aws:federated:" + OIDC), role)).isEqualTo("NO");
        }

        @Test
        void aSubjectIsACondition() {
            NodeId role = estate.role(
                    "web",
                    List.of(allow("sts:AssumeRoleWithWebIdentity")
                            .by("Federated " + OIDC)
                            .when("StringLike", "token.actions.githubusercontent.com:sub", "repo:acme/*")));

            assertThat(becomes(new NodeId("aws:federated:" + OIDC), role)).isEqualTo("CONDITIONAL");
        }
    }

    /** A permission set that became a role. */
    @Nested
    class BySignOn {
        private final NodeId team = estate.node(NodeKind.GROUP, "sso:team");
        private final NodeId account = new NodeId("aws:account:" + EstateFixture.ACCOUNT);

        private void assign(String permissionSet) {
            SourceLocation place = SourceLocation.document("sso.json");
            Edge edge = Edge.configured(AssignedTo.KIND, team, account, place);
            estate.edge(new Edge(
                    edge.kind(),
                    edge.from(),
                    edge.to(),
                    edge.cap(),
                    edge.truth(),
                    Properties.none()
                            .with(Property.ROLE_NAME, permissionSet)
                            .with(Property.DISCRIMINATOR, permissionSet),
                    edge.evidence(),
                    place));
        }

        @Test
        void isTakenByWhoIsAssigned() {
            NodeId role = estate.role("AWSReservedSSO_Admin_0123456789abcdef", List.of());
            assign("Admin");

            assertThat(becomes(team, role)).isEqualTo("DEFINITE");
        }

        @Test
        void isNotTakenUnderAnotherName() {
            NodeId longer = estate.role("AWSReservedSSO_AdminX_0123456789abcdef", List.of());
            NodeId bare = estate.role("AWSReservedSSO_Admin_copy", List.of());
            assign("Admin");

            assertThat(becomes(team, longer)).isEqualTo("NO");
            assertThat(becomes(team, bare)).isEqualTo("NO");
        }

        @Test
        void isNotTakenInAnotherAccount() {
            estate.in("444455556666");
            NodeId role = estate.role("AWSReservedSSO_Admin_0123456789abcdef", List.of());
            assign("Admin");

            assertThat(becomes(team, role)).isEqualTo("NO");
        }
    }
}

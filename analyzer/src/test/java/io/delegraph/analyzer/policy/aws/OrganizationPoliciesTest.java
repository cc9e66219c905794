package io.delegraph.analyzer.policy.aws;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static io.delegraph.analyzer.StatementText.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Policies of an organization limit accounts level by level: those of principals, and those of resources. */
class OrganizationPoliciesTest {
    private static final String OBJECT = "arn:aws:s3:::ledger/2026";
    private static final String OTHER = "444455556666";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId root = estate.unit("root");
    private final NodeId unit = estate.unit("workloads", root);

    private String can(NodeId principal, String action, String resource) {
        return estate.asking(action + " " + resource)
                .questions()
                .can(principal, action, resource, Closure.USE, Optional.empty())
                .label();
    }

    private String reads(NodeId principal) {
        return can(principal, "s3:GetObject", OBJECT);
    }

    /** Service control policies. */
    @Nested
    class OfPrincipals {
        private final NodeId mara = estate.user("mara", allow("s3:*"));

        {
            estate.bucket("ledger");
            estate.place(EstateFixture.ACCOUNT, unit);
        }

        @Test
        void allowWhatEveryLevelAllows() {
            estate.limit(root, PolicyType.SCP, allow("*")).limit(unit, PolicyType.SCP, allow("s3:*", "ec2:*"));
            estate.serviceControl(EstateFixture.ACCOUNT, allow("s3:Get*"));

            assertThat(reads(mara)).isEqualTo("DEFINITE");
            assertThat(can(mara, "s3:PutObject", OBJECT)).isEqualTo("NO");
        }

        @Test
        void denyWhatOneLevelDoesNotAllow() {
            estate.limit(root, PolicyType.SCP, allow("ec2:*")).limit(unit, PolicyType.SCP, allow("*"));

            assertThat(reads(mara)).isEqualTo("NO");
        }

        @Test
        void addUpWithinALevel() {
            estate.limit(unit, PolicyType.SCP, allow("ec2:*"), allow("s3:Get*"));

            assertThat(reads(mara)).isEqualTo("DEFINITE");
        }

        @Test
        void denyAtAnyLevel() {
            estate.limit(root, PolicyType.SCP, allow("*"), deny("s3:GetObject"))
                    .limit(unit, PolicyType.SCP, allow("*"));

            assertThat(reads(mara)).isEqualTo("NO");
        }

        @Test
        void areConditionalWithTheirConditions() {
            estate.limit(
                    root, PolicyType.SCP, allow("*"), deny("s3:*").when("Bool", "aws:MultiFactorAuthPresent", "false"));

            assertThat(reads(mara)).isEqualTo("CONDITIONAL");
        }

        @Test
        void areUnknownWhereNotReadWhole() {
            estate.limit(root, PolicyType.SCP, allow("*"), deny("s3:*").partly());

            assertThat(reads(mara)).isEqualTo("UNKNOWN");
        }

        @Test
        void limitWhatAResourceGivesDirectly() {
            NodeId noah = estate.user("noah");
            estate.resourcePolicy(
                    new NodeId("arn:aws:s3:::ledger"),
                    allow("s3:GetObject").on("arn:aws:s3:::ledger/*").by("AWS " + estate.arn("user", "noah")));
            estate.limit(root, PolicyType.SCP, allow("ec2:*"));

            assertThat(reads(noah)).isEqualTo("NO");
        }

        @Test
        void leaveTheManagingAccountAlone() {
            estate.with(
                    new NodeId("aws:account:" + EstateFixture.ACCOUNT),
                    Property.MANAGEMENT_ACCOUNT,
                    new PropertyValue.Flag(true));
            estate.limit(root, PolicyType.SCP, deny("*"));

            assertThat(reads(mara)).isEqualTo("DEFINITE");
        }

        @Test
        void leaveServiceLinkedRolesAlone() {
            NodeId linked = estate.role("linked", "/aws-service-role/x.amazonaws.com/", List.of(), allow("s3:*"));
            NodeId plain = estate.role("plain", List.of(), allow("s3:*"));
            estate.limit(root, PolicyType.SCP, deny("*"));

            assertThat(reads(linked)).isEqualTo("DEFINITE");
            assertThat(reads(plain)).isEqualTo("NO");
        }
    }

    /** Resource control policies. */
    @Nested
    class OfResources {
        private final NodeId owner = estate.user("mara", allow("*"));
        private final NodeId bucket = estate.bucket("ledger");

        {
            estate.place(EstateFixture.ACCOUNT, unit);
        }

        private NodeId stranger() {
            estate.resourcePolicy(
                    bucket, allow("s3:GetObject").on("arn:aws:s3:::ledger/*").by("AWS " + OTHER));
            estate.in(OTHER);
            NodeId stranger = estate.user("eve", allow("s3:*"));
            estate.in(EstateFixture.ACCOUNT);
            return stranger;
        }

        @Test
        void limitWhoeverCalls() {
            NodeId eve = stranger();
            assertThat(reads(eve)).isEqualTo("DEFINITE");

            estate.limit(unit, PolicyType.RCP, allow("*"))
                    .limit(root, PolicyType.RCP, allow("*"), deny("s3:GetObject"));

            assertThat(reads(eve)).isEqualTo("NO");
            assertThat(reads(owner)).isEqualTo("NO");
        }

        @Test
        void limitOutsidersThatNobodyListed() {
            String stranger = "arn:aws:iam::999988887777:root";
            estate.resourcePolicy(
                    bucket, allow("s3:GetObject").on("arn:aws:s3:::ledger/*").by("AWS " + stranger));
            NodeId outsider = new NodeId("aws:external:" + stranger);
            assertThat(reads(outsider)).isEqualTo("DEFINITE");

            estate.limit(root, PolicyType.RCP, deny("s3:*").when("StringNotEquals", "aws:PrincipalOrgID", "o-1"));

            assertThat(reads(outsider)).isNotEqualTo("DEFINITE");
        }

        @Test
        void needNotAllowBecauseTheFullAccessPolicyIsAlwaysAttached() {
            estate.limit(unit, PolicyType.RCP, deny("s3:PutObject"));

            assertThat(reads(owner)).isEqualTo("DEFINITE");
            assertThat(can(owner, "s3:PutObject", OBJECT)).isEqualTo("NO");
        }

        @Test
        void limitOnesOwnCallsOnABucketOfWhichNothingSaysWhoseItIs() {
            String elsewhere = "arn:aws:s3:::nowhere-listed/1";
            assertThat(can(owner, "s3:GetObject", elsewhere)).isEqualTo("DEFINITE");

            estate.limit(root, PolicyType.RCP, deny("s3:*"));

            assertThat(can(owner, "s3:GetObject", elsewhere)).isEqualTo("NO");
        }

        @Test
        void coverSomeServicesOnly() {
            estate.limit(root, PolicyType.RCP, deny("*"));

            assertThat(can(owner, "ec2:StopInstances", "arn:aws:ec2:eu-west-1:111122223333:instance/i-1"))
                    .isEqualTo("DEFINITE");
            assertThat(can(owner, "sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:jobs"))
                    .isEqualTo("NO");
        }

        @Test
        void limitWhoTakesARole() {
            NodeId role = estate.role("worker", List.of(trust("AWS " + estate.arn("user", "mara"))));
            estate.limit(root, PolicyType.RCP, deny("sts:AssumeRole"));

            assertThat(can(owner, "sts:AssumeRole", estate.arn("role", "worker")))
                    .isEqualTo("NO");
            assertThat(role).isNotNull();
        }

        @Test
        void leaveOtherAccountsAlone() {
            estate.limit(root, PolicyType.RCP, deny("*"));
            estate.in(OTHER);
            NodeId eve = estate.user("eve", allow("s3:*"));
            NodeId own = estate.bucket("own");

            assertThat(can(eve, "s3:GetObject", own + "/x")).isEqualTo("DEFINITE");
        }

        @Test
        void leaveServiceLinkedRolesAlone() {
            NodeId linked = estate.role("linked", "/aws-service-role/x.amazonaws.com/", List.of(), allow("s3:*"));
            estate.limit(root, PolicyType.RCP, deny("*"));

            assertThat(reads(linked)).isEqualTo("DEFINITE");
        }

        @Test
        void leaveTheManagingAccountAlone() {
            estate.with(
                    new NodeId("aws:account:" + EstateFixture.ACCOUNT),
                    Property.MANAGEMENT_ACCOUNT,
                    new PropertyValue.Flag(true));
            estate.limit(root, PolicyType.RCP, deny("*"));

            assertThat(reads(owner)).isEqualTo("DEFINITE");
        }

        @Test
        void areConditionalWithTheirConditions() {
            estate.limit(root, PolicyType.RCP, allow("*"), deny("s3:*").when("Bool", "aws:SecureTransport", "false"));

            assertThat(reads(owner)).isEqualTo("CONDITIONAL");
        }
    }
}

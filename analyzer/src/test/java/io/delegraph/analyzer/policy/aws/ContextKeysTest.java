package io.delegraph.analyzer.policy.aws;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Context keys that follow from who calls and from what is called. */
class ContextKeysTest {
    private static final String OBJECT = "arn:aws:s3:::ledger/2026";
    private static final String OTHER = "444455556666";
    private static final NodeId ACCOUNT = new NodeId("aws:account:" + EstateFixture.ACCOUNT);

    private final EstateFixture estate = new EstateFixture();
    private final NodeId bucket = estate.bucket("ledger");

    private String can(NodeId principal, String action, String resource) {
        return estate.asking(action + " " + resource)
                .questions()
                .can(principal, action, resource, Closure.USE, Optional.empty())
                .label();
    }

    private String reads(StatementText allowing) {
        return can(estate.user("mara", allowing), "s3:GetObject", OBJECT);
    }

    private static StatementText reading(String operator, String key, String... values) {
        return allow("s3:GetObject").when(operator, key, values);
    }

    /** Fixed by who calls. */
    @Nested
    class OfPrincipals {
        @Test
        void nameItAndItsAccount() {
            assertThat(reads(reading("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:user/mara")))
                    .isEqualTo("DEFINITE");
            assertThat(reads(reading("StringEquals", "AWS:principalaccount", OTHER)))
                    .isEqualTo("NO");
            assertThat(reads(reading("Bool", "aws:PrincipalIsAWSService", "false")))
                    .isEqualTo("DEFINITE");
            assertThat(reads(reading("StringEquals", "aws:PrincipalType", "User")))
                    .isEqualTo("DEFINITE");
        }

        @Test
        void nameARoleBehindItsSessions() {
            NodeId role = estate.role(
                    "worker", List.of(), reading("ArnEquals", "aws:PrincipalArn", estate.arn("role", "worker")));
            NodeId unnamed =
                    estate.role("unnamed", List.of(), allow("s3:GetObject").on("arn:aws:s3:::${aws:username}/*"));

            assertThat(can(role, "s3:GetObject", OBJECT)).isEqualTo("DEFINITE");
            assertThat(can(unnamed, "s3:GetObject", OBJECT)).isEqualTo("NO");
        }

        @Test
        void nameItsOrganizationWhereThatWasCollected() {
            StatementText inside = reading("StringEquals", "aws:PrincipalOrgID", "o-1");
            assertThat(reads(inside)).isEqualTo("UNKNOWN");

            estate.with(ACCOUNT, Property.ORGANIZATION_ID, "o-1");
            estate.with(ACCOUNT, Property.ORGANIZATION_PATH, "o-1/r-1/ou-1/");

            assertThat(reads(inside)).isEqualTo("DEFINITE");
            assertThat(reads(reading("StringEquals", "aws:PrincipalOrgID", "o-2")))
                    .isEqualTo("NO");
            assertThat(reads(reading("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-1/r-1/*")))
                    .isEqualTo("DEFINITE");
        }

        @Test
        void nameNoSourceUnlessAServiceCalls() {
            estate.resourcePolicy(
                    bucket,
                    allow("s3:GetObject")
                            .on("arn:aws:s3:::ledger/*")
                            .by("*")
                            .when("ArnLike", "aws:SourceArn", "arn:aws:sns:*:*:jobs"));
            NodeId mara = estate.user("mara");
            estate.roleFor("sns.amazonaws.com", "feeder");

            assertThat(can(mara, "s3:GetObject", OBJECT)).isEqualTo("NO");
            assertThat(can(ServiceTrust.serviceId("sns.amazonaws.com"), "s3:GetObject", OBJECT))
                    .isEqualTo("CONDITIONAL");
        }

        @Test
        void tellServicesFromOthers() {
            estate.resourcePolicy(
                    bucket,
                    allow("s3:*").on("arn:aws:s3:::ledger/*").by("*"),
                    deny("s3:*")
                            .on("arn:aws:s3:::ledger/*")
                            .by("*")
                            .when("Bool", "aws:PrincipalIsAWSService", "false"));
            NodeId mara = estate.user("mara");
            estate.roleFor("sns.amazonaws.com", "feeder");

            assertThat(can(mara, "s3:GetObject", OBJECT)).isEqualTo("NO");
            assertThat(can(ServiceTrust.serviceId("sns.amazonaws.com"), "s3:GetObject", OBJECT))
                    .isEqualTo("DEFINITE");
        }

        @Test
        void areConditionsToAnybody() {
            estate.resourcePolicy(
                    bucket,
                    reading("StringEquals", "aws:PrincipalOrgID", "o-1")
                            .on("arn:aws:s3:::ledger/*")
                            .by("*"));

            assertThat(can(new NodeId("aws:anybody"), "s3:GetObject", OBJECT)).isEqualTo("CONDITIONAL");
        }
    }

    /** Fixed by what is called: one statement says different things about different resources. */
    @Nested
    class OfResources {
        @Test
        void nameTheAccount() {
            StatementText own = reading("StringEquals", "aws:ResourceAccount", EstateFixture.ACCOUNT);
            StatementText foreign = reading("StringEquals", "aws:ResourceAccount", OTHER);

            assertThat(reads(own)).isEqualTo("DEFINITE");
            assertThat(reads(foreign)).isEqualTo("NO");
        }

        @Test
        void nameNoAccountOfABucketThatNobodyListed() {
            NodeId mara = estate.user("mara", reading("StringEquals", "s3:ResourceAccount", EstateFixture.ACCOUNT));

            assertThat(can(mara, "s3:GetObject", "arn:aws:s3:::elsewhere/x")).isEqualTo("UNKNOWN");
        }

        @Test
        void compareWithThePrincipals() {
            estate.with(ACCOUNT, Property.ORGANIZATION_ID, "o-1");
            NodeId mara = estate.user(
                    "mara",
                    allow("sqs:SendMessage"),
                    deny("*").when("StringNotEquals", "aws:ResourceOrgID", "${aws:PrincipalOrgID}"));

            assertThat(can(mara, "sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:jobs"))
                    .isEqualTo("DEFINITE");
        }

        @Test
        void nameTheRegion() {
            NodeId mara = estate.user(
                    "mara", allow("*"), deny("*").when("StringNotEquals", "aws:RequestedRegion", "eu-west-1"));

            assertThat(can(mara, "sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:jobs"))
                    .isEqualTo("DEFINITE");
            assertThat(can(mara, "sqs:SendMessage", "arn:aws:sqs:us-east-1:111122223333:jobs"))
                    .isEqualTo("NO");
            assertThat(can(mara, "iam:CreateUser", estate.arn("user", "noah"))).isEqualTo("NO");
            assertThat(can(mara, "s3:GetObject", OBJECT)).isEqualTo("CONDITIONAL");
        }

        @Test
        void nameTheTagsWhereTheyWereCollected() {
            NodeId queue = estate.thing(NodeKind.QUEUE, "arn:aws:sqs:eu-west-1:111122223333:jobs");
            StatementText red = allow("sqs:*").when("StringEquals", "aws:ResourceTag/Team", "red");
            NodeId mara = estate.user("mara", red);
            assertThat(can(mara, "sqs:SendMessage", queue.value())).isEqualTo("UNKNOWN");

            estate.with(queue, Property.TAGS, new PropertyValue.Texts(List.of("team=red", "env=prod")));
            NodeId noah = estate.user("noah", allow("sqs:*").when("StringEquals", "aws:ResourceTag/owner", "noah"));

            assertThat(can(mara, "sqs:SendMessage", queue.value())).isEqualTo("DEFINITE");
            assertThat(can(noah, "sqs:SendMessage", queue.value())).isEqualTo("NO");
        }
    }
}

package io.delegraph.analyzer.policy.aws;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.edge.EncryptedWith;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Encrypted data is read and written by who can use its key. */
class EncryptionTest {
    private static final String OBJECT = "arn:aws:s3:::ledger/2026";
    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1";
    private static final String OTHER = "444455556666";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId bucket = estate.bucket("ledger");
    private final NodeId key = estate.thing(NodeKind.KEY, KEY);

    {
        estate.edge(EncryptedWith.KIND, bucket, key);
    }

    private String can(NodeId principal, String action, String resource) {
        return estate.asking(action + " " + resource)
                .questions()
                .can(principal, action, resource, Closure.USE, Optional.empty())
                .label();
    }

    private String reads(NodeId principal) {
        return can(principal, "s3:GetObject", OBJECT);
    }

    private void delegate() {
        estate.resourcePolicy(key, allow("kms:*").by("AWS 111122223333"));
    }

    /** A key of the customer. */
    @Nested
    class WithAKeyOfTheCustomer {
        @Test
        void isReadByWhoCanDecrypt() {
            delegate();
            NodeId mara = estate.user("mara", allow("s3:GetObject"), allow("kms:Decrypt"));

            assertThat(reads(mara)).isEqualTo("DEFINITE");
        }

        @Test
        void isNotReadByWhoCannotDecrypt() {
            delegate();
            NodeId mara = estate.user("mara", allow("s3:*"), allow("kms:GenerateDataKey"));

            assertThat(reads(mara)).isEqualTo("NO");
            assertThat(can(mara, "s3:GetObjectAcl", OBJECT)).isEqualTo("DEFINITE");
        }

        @Test
        void isWrittenByWhoCanMakeDataKeys() {
            delegate();
            NodeId reader = estate.user("reader", allow("s3:*"), allow("kms:Decrypt"));
            NodeId writer = estate.user("writer", allow("s3:*"), allow("kms:GenerateDataKey"));

            assertThat(can(reader, "s3:PutObject", OBJECT)).isEqualTo("NO");
            assertThat(can(writer, "s3:PutObject", OBJECT)).isEqualTo("DEFINITE");
        }

        @Test
        void isReadUnderTheConditionUnderWhichTheKeyIsUsed() {
            delegate();
            NodeId mara = estate.user(
                    "mara",
                    allow("s3:GetObject"),
                    allow("kms:Decrypt").when("Bool", "aws:MultiFactorAuthPresent", "true"));

            assertThat(reads(mara)).isEqualTo("CONDITIONAL");
        }

        @Test
        void isUnknownWhereNobodyCollectedTheKeysPolicy() {
            NodeId mara = estate.user("mara", allow("s3:GetObject"), allow("kms:Decrypt"));
            NodeId noah = estate.user("noah", allow("s3:GetObject"));

            assertThat(reads(mara)).isEqualTo("UNKNOWN");
            assertThat(reads(noah)).isEqualTo("UNKNOWN");
        }

        @Test
        void isReadByWhoMayUseTheKeyThroughTheServiceOnly() {
            delegate();
            NodeId mara = estate.user(
                    "mara",
                    allow("s3:GetObject"),
                    allow("kms:Decrypt").when("StringEquals", "kms:ViaService", "s3.eu-west-1.amazonaws.com"));
            NodeId noah = estate.user(
                    "noah",
                    allow("s3:GetObject"),
                    allow("kms:Decrypt").when("StringEquals", "kms:ViaService", "sqs.eu-west-1.amazonaws.com"));

            assertThat(reads(mara)).isEqualTo("DEFINITE");
            assertThat(reads(noah)).isEqualTo("NO");
        }

        @Test
        void isNotReadByWhoThePolicyOfTheKeyDenies() {
            NodeId mara = estate.user("mara", allow("*"));
            estate.resourcePolicy(
                    key,
                    allow("kms:*").by("AWS 111122223333"),
                    deny("kms:Decrypt").by("AWS " + estate.arn("user", "mara")));

            assertThat(reads(mara)).isEqualTo("NO");
        }
    }

    /** A key that AWS manages for a service. */
    @Nested
    class WithAKeyThatAwsManages {
        {
            estate.with(key, Property.PROVIDER_MANAGED, new PropertyValue.Flag(true));
        }

        @Test
        void isReadWithinTheAccountWithoutMore() {
            NodeId mara = estate.user("mara", allow("s3:GetObject"));

            assertThat(reads(mara)).isEqualTo("DEFINITE");
        }

        @Test
        void isReadByNobodyOfAnotherAccount() {
            estate.resourcePolicy(
                    bucket, allow("s3:*").on("arn:aws:s3:::ledger/*").by("AWS " + OTHER));
            estate.in(OTHER);
            NodeId eve = estate.user("eve", allow("*"));

            assertThat(reads(eve)).isEqualTo("NO");
            assertThat(can(eve, "s3:GetObjectAcl", OBJECT)).isEqualTo("DEFINITE");
        }
    }

    @Test
    void needsTheKeyForQueuesAndSecrets() {
        delegate();
        NodeId queue = estate.thing(NodeKind.QUEUE, "arn:aws:sqs:eu-west-1:111122223333:jobs");
        NodeId secret = estate.thing(NodeKind.SECRET, "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf");
        estate.edge(EncryptedWith.KIND, queue, key).edge(EncryptedWith.KIND, secret, key);
        NodeId reader = estate.user("reader", allow("sqs:*", "secretsmanager:*", "kms:Decrypt"));
        NodeId stranger = estate.user("stranger", allow("sqs:*", "secretsmanager:*"));

        assertThat(can(reader, "sqs:ReceiveMessage", queue.value())).isEqualTo("DEFINITE");
        assertThat(can(reader, "sqs:SendMessage", queue.value())).isEqualTo("NO");
        assertThat(can(reader, "secretsmanager:GetSecretValue", secret.value())).isEqualTo("DEFINITE");
        assertThat(can(stranger, "sqs:ReceiveMessage", queue.value())).isEqualTo("NO");
        assertThat(can(stranger, "secretsmanager:GetSecretValue", secret.value()))
                .isEqualTo("NO");
        assertThat(can(stranger, "secretsmanager:DescribeSecret", secret.value()))
                .isEqualTo("DEFINITE");
    }
}

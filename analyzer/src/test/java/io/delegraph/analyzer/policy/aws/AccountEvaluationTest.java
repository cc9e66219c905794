package io.delegraph.analyzer.policy.aws;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Identity policies, resource policies and the limits between them, within an account and across accounts. */
class AccountEvaluationTest {
    private static final String OBJECT = "arn:aws:s3:::ledger/2026";
    private static final String OTHER = "444455556666";
    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId bucket = estate.bucket("ledger");

    private String can(NodeId principal, String action, String resource) {
        return estate.asking(action + " " + resource)
                .questions()
                .can(principal, action, resource, Closure.USE, Optional.empty())
                .label();
    }

    private String reads(NodeId principal) {
        return can(principal, "s3:GetObject", OBJECT);
    }

    private static StatementText reading() {
        return allow("s3:GetObject").on("arn:aws:s3:::ledger/*");
    }

    /** What a resource's policy gives depends on how it names the principal. */
    @Nested
    class WithinAnAccount {
        private final NodeId mara = estate.user("mara");
        private final NodeId worker = estate.role("worker", List.of());

        private String named(NodeId principal, String name) {
            estate.resourcePolicy(bucket, reading().by(name));
            return reads(principal);
        }

        private void bounded() {
            estate.boundary(mara, allow("ec2:*")).boundary(worker, allow("ec2:*"));
        }

        @Test
        void aUserNamedItselfNeedsNoPolicyOfItsOwn() {
            assertThat(named(mara, "AWS " + estate.arn("user", "mara"))).isEqualTo("DEFINITE");
        }

        @Test
        void aUserNamedItselfEscapesItsBoundary() {
            bounded();

            assertThat(named(mara, "AWS " + estate.arn("user", "mara"))).isEqualTo("DEFINITE");
        }

        @Test
        void aUserNamedItselfDoesNotEscapeADenyOfItsBoundary() {
            estate.boundary(mara, deny("s3:*"));

            assertThat(named(mara, "AWS " + estate.arn("user", "mara"))).isEqualTo("NO");
        }

        @Test
        void aUserNamedItselfIsLimitedInAFederatedSession() {
            estate.limit(mara, PolicyType.SESSION, allow("ec2:*"));

            assertThat(named(mara, "AWS " + estate.arn("user", "mara"))).isEqualTo("NO");
        }

        @Test
        void aRoleNamedItselfNeedsNoPolicyOfItsOwn() {
            assertThat(named(worker, "AWS " + estate.arn("role", "worker"))).isEqualTo("DEFINITE");
        }

        @Test
        void aRoleNamedItselfIsLimitedByItsBoundary() {
            bounded();

            assertThat(named(worker, "AWS " + estate.arn("role", "worker"))).isEqualTo("NO");
        }

        @Test
        void aSessionNamedItselfEscapesTheBoundaryWhereItHasTheName() {
            bounded();

            assertThat(named(worker, "AWS arn:aws:sts::111122223333:assumed-role/worker/nightly"))
                    .isEqualTo("CONDITIONAL");
        }

        @Test
        void anAccountNamedOnlyDelegates() {
            assertThat(named(mara, "AWS 111122223333")).isEqualTo("NO");
        }

        @Test
        void everybodyNamedNeedsNoPolicyOfTheirOwn() {
            assertThat(named(mara, "*")).isEqualTo("DEFINITE");
        }

        @Test
        void whetherABoundaryLimitsEverybodyIsUnknown() {
            bounded();

            assertThat(named(mara, "*")).isEqualTo("UNKNOWN");
            assertThat(named(worker, "AWS *")).isEqualTo("UNKNOWN");
        }

        @Test
        void aDenyOfTheResourceWins() {
            estate.inline(mara, "read", allow("s3:*"));
            estate.resourcePolicy(
                    bucket, deny("s3:GetObject").on("arn:aws:s3:::ledger/*").by("*"));

            assertThat(reads(mara)).isEqualTo("NO");
        }

        @Test
        void aPolicySpeaksOfItsOwnResourceOnly() {
            NodeId logs = estate.bucket("logs");
            estate.resourcePolicy(logs, reading().by("AWS " + estate.arn("user", "mara")));

            assertThat(reads(mara)).isEqualTo("NO");
        }

        @Test
        void aTrustPolicyGivesNothingButTakingTheRole() {
            estate.role("open", List.of(allow("*").by("AWS " + estate.arn("user", "mara"))));

            assertThat(can(mara, "sts:AssumeRole", estate.arn("role", "open"))).isEqualTo("DEFINITE");
            assertThat(can(mara, "iam:DeleteRole", estate.arn("role", "open"))).isEqualTo("NO");
        }
    }

    /** The use of a key needs its policy. */
    @Nested
    class Keys {
        private final NodeId mara = estate.user("mara", allow("kms:*"));

        private String decrypts() {
            return can(mara, "kms:Decrypt", KEY);
        }

        @Test
        void areUsedByIdentityPoliciesWhereTheKeyDelegates() {
            NodeId key = estate.thing(NodeKind.KEY, KEY);
            estate.resourcePolicy(key, allow("kms:*").by("AWS arn:aws:iam::111122223333:root"));

            assertThat(decrypts()).isEqualTo("DEFINITE");
        }

        @Test
        void areNotUsedWhereTheKeyDoesNotDelegate() {
            NodeId key = estate.thing(NodeKind.KEY, KEY);
            estate.resourcePolicy(key, allow("kms:*").by("AWS " + estate.arn("user", "noah")));

            assertThat(decrypts()).isEqualTo("NO");
        }

        @Test
        void areUnknownWhereNobodyCollectedThePolicy() {
            estate.thing(NodeKind.KEY, KEY);

            assertThat(decrypts()).isEqualTo("UNKNOWN");
        }

        @Test
        void areUsedByGrants() {
            NodeId worker = estate.role("worker", List.of());
            NodeId key = estate.thing(NodeKind.KEY, KEY);
            estate.resourcePolicy(key, allow("kms:Decrypt").by("AWS " + estate.arn("role", "worker")));

            assertThat(can(worker, "kms:Decrypt", KEY)).isEqualTo("DEFINITE");
            assertThat(can(worker, "kms:Encrypt", KEY)).isEqualTo("NO");
        }
    }

    /** Both sides must allow. */
    @Nested
    class AcrossAccounts {
        private NodeId eve(StatementText... own) {
            estate.in(OTHER);
            NodeId eve = estate.user("eve", own);
            estate.in(EstateFixture.ACCOUNT);
            return eve;
        }

        @Test
        void bothSidesAllow() {
            NodeId eve = eve(allow("s3:*"));
            estate.resourcePolicy(bucket, reading().by("AWS arn:aws:iam::444455556666:user/eve"));

            assertThat(reads(eve)).isEqualTo("DEFINITE");
        }

        @Test
        void theResourceAloneDoesNotSuffice() {
            NodeId eve = eve();
            estate.resourcePolicy(bucket, reading().by("AWS arn:aws:iam::444455556666:user/eve"));

            assertThat(reads(eve)).isEqualTo("NO");
        }

        @Test
        void theCallerAloneDoesNotSuffice() {
            NodeId eve = eve(allow("s3:*"));
            estate.resourcePolicy(bucket, reading().by("AWS " + estate.arn("user", "mara")));

            assertThat(reads(eve)).isEqualTo("NO");
        }

        @Test
        void aPolicyThatNobodyCollectedIsUnknown() {
            NodeId eve = eve(allow("s3:*"));

            assertThat(reads(eve)).isEqualTo("UNKNOWN");
        }

        @Test
        void aBoundaryOfTheCallerLimitsEvenIfTheResourceNamesIt() {
            NodeId eve = eve(allow("s3:*"));
            estate.boundary(eve, allow("ec2:*"));
            estate.resourcePolicy(bucket, reading().by("AWS arn:aws:iam::444455556666:user/eve"));

            assertThat(reads(eve)).isEqualTo("NO");
        }

        @Test
        void aDenyOfTheResourceWins() {
            NodeId eve = eve(allow("s3:*"));
            estate.resourcePolicy(
                    bucket,
                    reading().by("AWS 444455556666"),
                    deny("s3:*").on("arn:aws:s3:::ledger/*").by("AWS 444455556666"));

            assertThat(reads(eve)).isEqualTo("NO");
        }

        @Test
        void aDenyForAllButTheCallerAndItsAccountSparesIt() {
            NodeId eve = eve(allow("s3:*"));
            estate.resourcePolicy(
                    bucket,
                    reading().by("AWS 444455556666"),
                    deny("s3:*")
                            .on("arn:aws:s3:::ledger/*")
                            .byAllBut("AWS 444455556666", "AWS arn:aws:iam::444455556666:user/eve"));

            assertThat(reads(eve)).isEqualTo("DEFINITE");
        }

        @Test
        void identityManagementNeverAnswersToOthers() {
            NodeId eve = eve(allow("*"));
            estate.user("mara");

            assertThat(can(eve, "iam:CreateAccessKey", estate.arn("user", "mara")))
                    .isEqualTo("NO");
        }
    }
}

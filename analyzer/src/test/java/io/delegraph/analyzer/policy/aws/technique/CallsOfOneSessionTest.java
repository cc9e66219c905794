package io.delegraph.analyzer.policy.aws.technique;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static io.delegraph.analyzer.StatementText.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.RunsAs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What makes calls one way, and what keeps them from it (SEMANTICS 3.3, E8). */
class CallsOfOneSessionTest {
    private static final String FUNCTIONS = "arn:aws:lambda:eu-west-1:111122223333:function:";
    private static final StatementText TREASURE = allow("s3:GetObject").on("arn:aws:s3:::ledger/*");

    private final EstateFixture estate = new EstateFixture();

    private Answer reaches(NodeId principal) {
        return estate.asking("s3:GetObject arn:aws:s3:::ledger/2026")
                .questions()
                .can(principal, "s3:GetObject", "arn:aws:s3:::ledger/2026", Closure.CTL, Optional.empty());
    }

    @Nested
    class WhenARoleIsPassed {
        private final String arn = estate.arn("role", "writer");

        @BeforeEach
        void aRoleForFunctions() {
            estate.roleFor("lambda.amazonaws.com", "writer", TREASURE);
        }

        @Test
        void areHeldByOneIdentity() {
            estate.role(
                    "maker",
                    trusting("dev"),
                    allow("lambda:CreateFunction", "lambda:InvokeFunction").on("*"));
            NodeId dev = estate.user(
                    "dev",
                    allow("iam:PassRole").on(arn),
                    allow("sts:AssumeRole").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("NO");
        }

        @Test
        void areReachedThroughAnIdentityThatHoldsAll() {
            estate.role(
                    "maker",
                    trusting("dev"),
                    allow("lambda:CreateFunction", "lambda:InvokeFunction", "iam:PassRole")
                            .on("*"));
            NodeId dev = estate.user("dev", allow("sts:AssumeRole").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("DEFINITE");
        }

        @Test
        void countOnAnyFunctionOfAPattern() {
            NodeId dev = estate.user(
                    "dev",
                    allow("iam:PassRole").on(arn),
                    allow("lambda:CreateFunction", "lambda:InvokeFunction").on(FUNCTIONS + "team-*"));

            assertThat(reaches(dev).label()).isEqualTo("DEFINITE");
        }

        @Test
        void areOnOneFunction() {
            NodeId dev = estate.user(
                    "dev",
                    allow("iam:PassRole").on(arn),
                    allow("lambda:CreateFunction").on(FUNCTIONS + "made-*"),
                    allow("lambda:InvokeFunction").on(FUNCTIONS + "run-*"));

            assertThat(reaches(dev).label()).isEqualTo("NO");
        }

        @Test
        void areWorthNothingWhenTheRoleMayBePassedToAnotherServiceOnly() {
            NodeId dev = estate.user(
                    "dev",
                    allow("iam:PassRole").on(arn).when("StringEquals", "iam:PassedToService", "ec2.amazonaws.com"),
                    allow("lambda:CreateFunction", "lambda:InvokeFunction").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("NO");
        }

        @Test
        void areWorthSomethingWhenTheRoleMayBePassedToThisService() {
            NodeId dev = estate.user(
                    "dev",
                    allow("iam:PassRole").on(arn).when("StringEquals", "iam:PassedToService", "lambda.amazonaws.com"),
                    allow("lambda:CreateFunction", "lambda:InvokeFunction").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("DEFINITE");
        }

        @Test
        void areWorthNothingWhenTheServiceIsNotTrusted() {
            NodeId dev = estate.user(
                    "dev",
                    allow("iam:PassRole").on(arn),
                    allow("glue:CreateDevEndpoint").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("NO");
        }

        @Test
        void areWorthNothingWhenOneIsDenied() {
            NodeId dev = estate.user(
                    "dev",
                    allow("iam:PassRole").on(arn),
                    allow("lambda:*").on("*"),
                    deny("lambda:CreateFunction").on("*"),
                    deny("lambda:UpdateFunctionCode").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("NO");
        }
    }

    @Nested
    class WhenAnInstanceIsLaunched {
        private final String arn = estate.arn("role", "server");

        @Test
        void areAllowedOnEverythingThatItIsLaunchedWith() {
            estate.instanceRole("server", TREASURE);
            NodeId dev = estate.user(
                    "dev",
                    allow("iam:PassRole").on(arn),
                    allow("ec2:RunInstances").on("arn:aws:ec2:*:*:instance/*"));

            assertThat(reaches(dev).label()).isEqualTo("NO");
        }

        @Test
        void needAProfileForTheRole() {
            estate.roleFor("ec2.amazonaws.com", "server", TREASURE);
            NodeId dev = estate.user(
                    "dev",
                    allow("iam:PassRole").on(arn),
                    allow("ec2:RunInstances").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("NO");
        }

        @Test
        void mayMakeTheProfile() {
            estate.roleFor("ec2.amazonaws.com", "server", TREASURE);
            NodeId dev = estate.user(
                    "dev",
                    allow("iam:PassRole").on(arn),
                    allow("ec2:RunInstances", "iam:CreateInstanceProfile", "iam:AddRoleToInstanceProfile")
                            .on("*"));

            assertThat(reaches(dev).label()).isEqualTo("DEFINITE");
        }
    }

    @Nested
    class WhenAFunctionExists {
        private final NodeId role = estate.roleFor("lambda.amazonaws.com", "writer", TREASURE);

        private void listed(String name) {
            estate.edge(RunsAs.KIND, estate.thing(NodeKind.WORKLOAD, FUNCTIONS + name), role);
        }

        @Test
        void areDefiniteOnIt() {
            listed("billing");
            NodeId dev = estate.user(
                    "dev",
                    allow("lambda:UpdateFunctionCode", "lambda:InvokeFunction").on(FUNCTIONS + "bill*"));

            assertThat(reaches(dev).label()).isEqualTo("DEFINITE");
        }

        @Test
        void areWorthNothingOnAnother() {
            listed("billing");
            NodeId dev = estate.user(
                    "dev",
                    allow("lambda:UpdateFunctionCode", "lambda:InvokeFunction").on(FUNCTIONS + "web"));

            assertThat(reaches(dev).label()).isEqualTo("NO");
        }

        @Test
        void areConditionalWhileSomebodyElseInvokesIt() {
            listed("billing");
            NodeId dev = estate.user(
                    "dev",
                    allow("lambda:UpdateFunctionCode").on(FUNCTIONS + "billing"),
                    allow("lambda:InvokeFunction").on(FUNCTIONS + "web"));

            assertThat(reaches(dev).label()).isEqualTo("CONDITIONAL");
            assertThat(reaches(dev).condition()).isEqualTo("something invokes the function");
        }

        @Test
        void areUnknownWhileItIsNotListed() {
            NodeId dev = estate.user(
                    "dev",
                    allow("lambda:UpdateFunctionCode", "lambda:InvokeFunction").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("UNKNOWN");
            assertThat(reaches(dev).condition()).contains("collect functions with their roles");
        }
    }

    @Nested
    class WhenAUserHasTwoAccessKeys {
        private final NodeId victim = estate.user("victim", TREASURE);

        private void twoKeys() {
            estate.accessKey(victim, "AKIAIOSFODNN7EXAMPLE");
            estate.accessKey(victim, "AKIAI44QH8DHBEXAMPLE");
        }

        @Test
        void makeNoThird() {
            twoKeys();
            NodeId dev = estate.user("dev", allow("iam:CreateAccessKey").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("NO");
        }

        @Test
        void makeOneInPlaceOfAnother() {
            twoKeys();
            NodeId dev = estate.user(
                    "dev", allow("iam:CreateAccessKey", "iam:DeleteAccessKey").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("DEFINITE");
        }

        @Test
        void makeASecond() {
            estate.accessKey(victim, "AKIAIOSFODNN7EXAMPLE");
            NodeId dev = estate.user("dev", allow("iam:CreateAccessKey").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("DEFINITE");
        }
    }

    @Nested
    class WhenAPermissionsBoundaryHoldsBack {
        @Test
        void doNotPassItByWritingAPolicy() {
            NodeId dev = estate.user("dev", allow("iam:PutUserPolicy").on("*"));
            estate.boundary(dev, allow("iam:*").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("NO");
        }

        @Test
        void passItByTakingItAwayAndWritingAPolicy() {
            NodeId dev = estate.user(
                    "dev",
                    allow("iam:PutUserPolicy", "iam:DeleteUserPermissionsBoundary")
                            .on("*"));
            estate.boundary(dev, allow("iam:*").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("DEFINITE");
        }

        @Test
        void doNotPassOneThatKeepsItself() {
            NodeId dev = estate.user(
                    "dev", TREASURE, allow("iam:DeleteUserPermissionsBoundary").on("*"));
            estate.boundary(dev, allow("iam:Get*").on("*"));

            assertThat(reaches(dev).label()).isEqualTo("NO");
        }
    }

    private List<StatementText> trusting(String user) {
        return List.of(trust("AWS " + estate.arn("user", user)));
    }
}

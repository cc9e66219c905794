package io.delegraph.analyzer;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.HasGrant;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.RunsAs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Reach that crosses something: a readable secret, the end of a validity, an account, a resource's own policy. */
class ReachAcrossBoundariesTest {
    private final EstateFixture estate = new EstateFixture();

    private String can(NodeId principal, String action, String resource, Closure closure) {
        return estate.asking(action + " " + resource)
                .questions()
                .can(principal, action, resource, closure, Optional.empty())
                .label();
    }

    /** A credential that lies in a place: only the closure of compromise follows it, and only for who can read there. */
    @Nested
    class ExposedSecret {
        private final NodeId wiki = estate.resource("wiki/runbook");
        private final NodeId token = estate.node(NodeKind.ACCESS_TOKEN, "token:billing");
        private final NodeId billing = estate.principal(
                NodeKind.SERVICE_ACCOUNT, "billing", allow("WRITE").on("ledger"));
        private final NodeId reader =
                estate.principal(NodeKind.AGENT, "reader", allow("READ").on("wiki/runbook"));
        private final NodeId writer =
                estate.principal(NodeKind.AGENT, "writer", allow("WRITE").on("wiki/runbook"));

        {
            estate.edge(ContainsSecret.KIND, wiki, token).edge(Authenticates.KIND, token, billing);
        }

        @Test
        void isReachedByWhoCanReadThePlace() {
            assertThat(can(reader, "WRITE", "ledger", Closure.CMP)).isEqualTo("DEFINITE");
        }

        @Test
        void isNotReachedByWhoCannotReadThePlace() {
            assertThat(can(writer, "WRITE", "ledger", Closure.CMP)).isEqualTo("NO");
        }

        @Test
        void belongsToNoOtherClosure() {
            assertThat(List.of(Closure.USE, Closure.MED, Closure.CTL))
                    .allSatisfy(closure ->
                            assertThat(can(reader, "WRITE", "ledger", closure)).isEqualTo("NO"));
        }
    }

    /** A credential gives what it gives while it is valid. */
    @Nested
    class Validity {
        private final NodeId key = estate.node(NodeKind.API_KEY, "key:deploy");
        private final NodeId deploy = estate.principal(
                NodeKind.SERVICE_ACCOUNT, "deploy", allow("WRITE").on("release"));
        private final NodeId bot = estate.principal(NodeKind.AGENT, "bot");

        {
            estate.edge(Holds.KIND, bot, key).edge(Authenticates.KIND, key, deploy);
        }

        @Test
        void lastsUntilItsEnd() {
            estate.with(key, Property.VALID_TO, EstateFixture.CLOCK.plus(Duration.ofHours(1)));

            assertThat(can(bot, "WRITE", "release", Closure.USE)).isEqualTo("DEFINITE");
        }

        @Test
        void isOverAfterItsEnd() {
            estate.with(key, Property.VALID_TO, EstateFixture.CLOCK.minus(Duration.ofHours(1)));

            assertThat(can(bot, "WRITE", "release", Closure.USE)).isEqualTo("NO");
        }

        @Test
        void isNoneForADisabledCredential() {
            estate.with(key, Property.ENABLED, new PropertyValue.Flag(false));

            assertThat(can(bot, "WRITE", "release", Closure.USE)).isEqualTo("NO");
        }
    }

    /** Between accounts both sides must allow; within one, a policy that names the principal is enough. */
    @Nested
    class OtherAccount {
        private final NodeId partner = estate.in("999988887777").user("partner", allow("sts:AssumeRole"));
        private final NodeId silent = estate.user("silent");

        @Test
        void isEnteredWhenBothSidesAllow() {
            estate.in(EstateFixture.ACCOUNT)
                    .role("audit", List.of(trust("AWS arn:aws:iam::999988887777:root")), allow("s3:GetObject"));

            assertThat(can(partner, "s3:GetObject", "arn:aws:s3:::books/1", Closure.USE))
                    .isEqualTo("DEFINITE");
        }

        @Test
        void isNotEnteredByTrustAlone() {
            estate.in(EstateFixture.ACCOUNT)
                    .role("audit", List.of(trust("AWS arn:aws:iam::999988887777:root")), allow("s3:GetObject"));

            assertThat(can(silent, "s3:GetObject", "arn:aws:s3:::books/1", Closure.USE))
                    .isEqualTo("NO");
        }

        @Test
        void isNotEnteredByPermissionAlone() {
            estate.in(EstateFixture.ACCOUNT)
                    .role("audit", List.of(trust("Service ec2.amazonaws.com")), allow("s3:GetObject"));

            assertThat(can(partner, "s3:GetObject", "arn:aws:s3:::books/1", Closure.USE))
                    .isEqualTo("NO");
        }

        @Test
        void mayBeEnteredWhenTheOtherSideWasNotCollected() {
            String uncollected = "arn:aws:iam::123123123123:role/unknown";

            assertThat(can(partner, "sts:AssumeRole", uncollected, Closure.USE)).isEqualTo("UNKNOWN");
        }
    }

    /** A key opens only by its own policy, whatever identity policies say. */
    @Nested
    class KeyPolicy {
        private final String arn = "arn:aws:kms:eu-west-1:" + EstateFixture.ACCOUNT + ":key/k1";
        private final NodeId key = estate.thing(NodeKind.KEY, arn);
        private final NodeId clerk = estate.user("clerk", allow("kms:Decrypt"));

        @Test
        void keepsOutWhomItDoesNotName() {
            estate.resourcePolicy(key, allow("kms:*").by("AWS " + estate.arn("user", "other")));

            assertThat(can(clerk, "kms:Decrypt", arn, Closure.USE)).isEqualTo("NO");
        }

        @Test
        void letsIdentityPoliciesDecideWhenItNamesTheAccount() {
            estate.resourcePolicy(key, allow("kms:*").by("AWS " + EstateFixture.ACCOUNT));

            assertThat(can(clerk, "kms:Decrypt", arn, Closure.USE)).isEqualTo("DEFINITE");
            assertThat(can(clerk, "kms:ScheduleKeyDeletion", arn, Closure.USE)).isEqualTo("NO");
        }
    }

    /** A session policy limits the session; the roles it goes on to take are limited by the call that takes them. */
    @Nested
    class SessionPolicy {
        private final NodeId hub =
                estate.role("hub", List.of(trust("Service ec2.amazonaws.com")), allow("sts:AssumeRole"));
        private final NodeId agent = estate.principal(NodeKind.AGENT, "agent");

        {
            estate.role("vault", List.of(trust("AWS " + EstateFixture.ACCOUNT)), allow("s3:*"));
        }

        @Test
        void letsOnWhenItPermitsTheCall() {
            estate.capped(RunsAs.KIND, agent, hub, Cap.Mode.LOCAL, "sts:AssumeRole " + estate.arn("role", "vault"));

            assertThat(can(agent, "s3:GetObject", "arn:aws:s3:::gold/1", Closure.USE))
                    .isEqualTo("DEFINITE");
        }

        @Test
        void stopsWhenItPermitsOnlyAnotherCallOnTheRole() {
            estate.capped(RunsAs.KIND, agent, hub, Cap.Mode.LOCAL, "iam:TagRole " + estate.arn("role", "vault"));

            assertThat(can(agent, "s3:GetObject", "arn:aws:s3:::gold/1", Closure.USE))
                    .isEqualTo("NO");
            assertThat(can(hub, "s3:GetObject", "arn:aws:s3:::gold/1", Closure.USE))
                    .isEqualTo("DEFINITE");
        }
    }

    @Test
    void aGrantUnderAConditionNamesTheCondition() {
        NodeId clerk = estate.principal(NodeKind.AGENT, "clerk");
        NodeId grant = estate.principal(NodeKind.ROLE, "lender", allow("DELETE").on("file"));
        NodeId statement = estate.snapshot().listEdgesFrom(grant).get(0).edge().to();
        estate.edge(Edge.configured(HasGrant.KIND, clerk, statement, SourceLocation.document("facts.ndjson"))
                .withTruth(Truth.CONDITIONAL)
                .withProperties(Properties.none().with(Property.CONDITION, "MFA")));

        Answer answer =
                estate.asking("DELETE file").questions().can(clerk, "DELETE", "file", Closure.USE, Optional.empty());

        assertThat(answer.label()).isEqualTo("CONDITIONAL");
        assertThat(answer.condition()).isEqualTo("MFA");
    }

    @Test
    void aWorkloadHasWhatItRunsAs() {
        NodeId server = estate.reviewed(estate.node(NodeKind.TOOL_SERVER, "server:files"), "executesCode");
        NodeId account = estate.principal(
                NodeKind.SERVICE_ACCOUNT, "files", allow("READ").on("share"));
        NodeId agent = estate.principal(NodeKind.AGENT, "agent");
        estate.edge(RunsAs.KIND, server, account).edge(BoundTo.KIND, agent, server);

        assertThat(can(agent, "READ", "share", Closure.USE)).isEqualTo("DEFINITE");
    }
}

package io.delegraph.analyzer.policy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.policy.aws.PrincipalMatch.Mode;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalMatchTest {
    private static final SourceLocation PLACE = SourceLocation.document("policy.json");
    private static final PolicySubject USER = subject(NodeKind.USER, "arn:aws:iam::111122223333:user/mara", "mara");
    private static final PolicySubject ROLE =
            subject(NodeKind.ROLE, "arn:aws:iam::111122223333:role/app/worker", "worker");
    private static final PolicySubject SERVICE =
            subject(NodeKind.EXTERNAL_IDENTITY, "Service ec2.amazonaws.com", "ec2.amazonaws.com");

    private static PolicySubject subject(NodeKind kind, String arn, String name) {
        Properties properties = Properties.none().with(Property.PROVIDER, "aws").with(Property.NATIVE_ID, arn);
        if (kind != NodeKind.EXTERNAL_IDENTITY) {
            properties = properties.with(Property.ACCOUNT_ID, "111122223333");
        }
        Node node = Node.configured(new NodeId(arn), kind, name, properties, PLACE);
        return new PolicySubject(node, List.of(), List.of());
    }

    private static PolicySubject limited(PolicySubject subject, PolicyType type) {
        Attached ceiling = Attached.of(statement(type, Effect.ALLOW, List.of(), List.of()));
        return new PolicySubject(subject.node(), List.of(), List.of(List.of(ceiling)));
    }

    private static Optional<PrincipalMatch> match(PolicySubject subject, List<String> named, List<String> excluded) {
        return match(PolicyType.RESOURCE, Effect.ALLOW, subject, named, excluded);
    }

    private static Optional<PrincipalMatch> match(
            PolicyType type, Effect effect, PolicySubject subject, List<String> named, List<String> excluded) {
        return PrincipalMatch.of(statement(type, effect, named, excluded), subject);
    }

    private static Statement statement(PolicyType type, Effect effect, List<String> named, List<String> excluded) {
        return new Statement(
                new NodeId("statement"),
                type,
                "",
                "",
                "",
                effect,
                List.of("s3:*"),
                List.of(),
                List.of("*"),
                List.of(),
                named,
                excluded,
                List.of(),
                Statement.Readability.WHOLE,
                PLACE);
    }

    private static Optional<Mode> mode(PolicySubject subject, String... named) {
        return match(subject, List.of(named), List.of()).map(PrincipalMatch::mode);
    }

    @ParameterizedTest
    @CsvSource({
        "AWS arn:aws:iam::111122223333:user/mara, DIRECT",
        "AWS arn:aws:iam::111122223333:root, ACCOUNT",
        "AWS 111122223333, ACCOUNT",
        "AWS *, WILDCARD",
        "*, WILDCARD"
    })
    void tellsHowAUserIsNamed(String named, Mode mode) {
        assertThat(mode(USER, named)).contains(mode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS arn:aws:iam::111122223333:user/maral",
                "AWS arn:aws:iam::999988887777:user/mara",
                "AWS arn:aws:iam::999988887777:root",
                "AWS 999988887777",
                "Service ec2.amazonaws.com",
                "AWS arn:aws:iam::111122223333:role/app/worker"
            })
    void doesNotTakeAnotherForTheUser(String named) {
        assertThat(mode(USER, named)).isEmpty();
    }

    @Test
    void tellsARoleFromItsSession() {
        assertThat(mode(ROLE, "AWS arn:aws:iam::111122223333:role/app/worker")).contains(Mode.ROLE);

        Optional<PrincipalMatch> session =
                match(ROLE, List.of("AWS arn:aws:sts::111122223333:assumed-role/worker/nightly"), List.of());
        assertThat(session).map(PrincipalMatch::mode).contains(Mode.DIRECT);
        assertThat(session.orElseThrow().guard().truth()).contains(Truth.CONDITIONAL);
        assertThat(session.orElseThrow().guard().note()).contains("nightly");
    }

    @Test
    void takesTheStrongestOfSeveralNames() {
        assertThat(mode(USER, "*", "AWS 111122223333", "AWS arn:aws:iam::111122223333:user/mara"))
                .contains(Mode.DIRECT);
    }

    @Test
    void countsServicesAmongEverybodyButNotInTrust() {
        assertThat(mode(SERVICE, "*")).contains(Mode.WILDCARD);
        assertThat(match(PolicyType.TRUST, Effect.ALLOW, SERVICE, List.of("*"), List.of()))
                .isEmpty();
        assertThat(match(PolicyType.TRUST, Effect.DENY, SERVICE, List.of("*"), List.of()))
                .isPresent();
        assertThat(mode(SERVICE, "Service ec2.amazonaws.com")).contains(Mode.DIRECT);
        assertThat(mode(SERVICE, "Service lambda.amazonaws.com")).isEmpty();
    }

    @Test
    void takesNoPartOfANameForAWildcard() {
        assertThat(mode(USER, "AWS arn:aws:iam::111122223333:user/*")).isEmpty();
        assertThat(mode(USER, "AWS arn:aws:iam::*:user/mara")).isEmpty();
    }

    @Test
    void limitsAFederatedSessionByWhatItsUserIsLimitedBy() {
        PolicySubject federated = limited(USER, PolicyType.SESSION);

        assertThat(mode(federated, "AWS arn:aws:iam::111122223333:user/mara")).contains(Mode.ROLE);
    }

    /** An allow for all but some names everybody else. */
    @Nested
    class AllowingAllBut {
        @Test
        void leavesOutWhoIsListed() {
            assertThat(match(USER, List.of(), List.of("AWS arn:aws:iam::111122223333:user/mara")))
                    .isEmpty();
            assertThat(match(USER, List.of(), List.of("AWS 111122223333"))).isEmpty();
        }

        @Test
        void namesTheOthers() {
            assertThat(match(ROLE, List.of(), List.of("AWS arn:aws:iam::111122223333:user/mara")))
                    .map(PrincipalMatch::mode)
                    .contains(Mode.WILDCARD);
        }
    }

    /** A deny for all but some spares who is listed together with the account. */
    @Nested
    class DenyingAllBut {
        private static final String MARA = "AWS arn:aws:iam::111122223333:user/mara";
        private static final String WORKER = "AWS arn:aws:iam::111122223333:role/app/worker";
        private static final String ROOT = "AWS arn:aws:iam::111122223333:root";

        private Optional<Truth> denied(PolicySubject subject, String... excluded) {
            return match(PolicyType.RESOURCE, Effect.DENY, subject, List.of(), List.of(excluded))
                    .flatMap(match -> match.guard().truth());
        }

        @Test
        void sparesAPrincipalListedWithItsAccount() {
            assertThat(denied(USER, MARA, ROOT)).isEmpty();
            assertThat(denied(USER, MARA, "AWS 111122223333")).isEmpty();
            assertThat(denied(ROLE, WORKER, ROOT)).isEmpty();
            assertThat(denied(SERVICE, "Service ec2.amazonaws.com")).isEmpty();
            assertThat(denied(USER, "AWS *")).isEmpty();
        }

        @Test
        void deniesWhoIsNotListedAndWhoseAccountAloneIs() {
            assertThat(denied(USER, WORKER, ROOT)).contains(Truth.DEFINITE);
            assertThat(denied(USER, ROOT)).contains(Truth.DEFINITE);
            assertThat(denied(SERVICE, "Service lambda.amazonaws.com")).contains(Truth.DEFINITE);
        }

        @Test
        void isUnknownForWhoIsListedWithoutItsAccount() {
            assertThat(denied(USER, MARA)).contains(Truth.UNKNOWN);
            assertThat(denied(ROLE, WORKER)).contains(Truth.UNKNOWN);
            assertThat(denied(ROLE, "AWS arn:aws:sts::111122223333:assumed-role/worker/nightly", ROOT))
                    .contains(Truth.UNKNOWN);
        }

        @Test
        void deniesWhoeverHasABoundary() {
            assertThat(denied(limited(USER, PolicyType.BOUNDARY), MARA, ROOT)).contains(Truth.DEFINITE);
        }
    }

    @Test
    void namesNobodyWithoutPrincipals() {
        assertThat(mode(USER)).isEmpty();
    }
}

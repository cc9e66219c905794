package io.delegraph.analyzer.rule.privilege;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static io.delegraph.analyzer.StatementText.trust;
import static io.delegraph.analyzer.StatementText.trustService;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionManagementReachedTest {
    private static final String RULE = "PRV-002";
    private static final String SECRET = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf";

    private final EstateFixture estate = new EstateFixture();

    @Test
    void accusesAPrincipalThatManagesPermissions() {
        NodeId dev = estate.user("dev", allow("s3:PutBucketPolicy").on("arn:aws:s3:::orders"));
        NodeId orders = estate.bucket("orders");

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.subject().id()).isEqualTo(dev);
        assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.subjects()).extracting(Subject::id).containsExactly(dev, orders);
        assertThat(finding.explanation()).contains("s3:PutBucketPolicy");
        assertThat(finding.path()).extracting(PathStep::edge).containsExactly("HAS_GRANT", "ON");
    }

    @Test
    void followsRolesThatThePrincipalMayTake() {
        NodeId dev = estate.user("dev");
        NodeId admin = estate.role("admin", List.of(trust("AWS " + estate.arn("user", "dev"))), allow("iam:*"));

        assertThat(estate.findings(RULE))
                .extracting(finding -> finding.subject().id())
                .containsExactlyInAnyOrder(dev, admin);
    }

    @Test
    void isSilentForReadersAndWriters() {
        estate.user("dev", allow("s3:GetObject", "s3:PutObject", "iam:GetUser", "iam:ListUsers", "ec2:RunInstances"));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentForPeople() {
        NodeId boss = estate.user("boss", allow("*"));
        estate.with(boss, Property.NATURE, "HUMAN");

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentForRolesThatOnlyTheProviderTakes() {
        estate.role(
                "AWSServiceRoleForSupport",
                "/aws-service-role/support.amazonaws.com/",
                List.of(trustService("support.amazonaws.com")),
                allow("*"));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWhenADenyTakesItAway() {
        estate.user("dev", allow("s3:PutBucketPolicy"), deny("s3:Put*"));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWhenTheCredentialGivesNothingNew() {
        estate.user("bot", allow("s3:GetObject"));
        NodeId dev = estate.user(
                "dev", allow("iam:CreateAccessKey").on(estate.arn("user", "bot")), allow("s3:Get*", "s3:ListBucket"));

        assertThat(estate.findings(RULE, dev)).isEmpty();
    }

    @Test
    void accusesWhoMayMakeAKeyForAStrongerUser() {
        NodeId bot = estate.user("bot", allow("s3:DeleteObject"));
        NodeId dev = estate.user("dev", allow("iam:CreateAccessKey").on(estate.arn("user", "bot")));

        List<Finding> findings = estate.findings(RULE, dev);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
        assertThat(findings.get(0).subjects()).extracting(Subject::id).containsExactly(dev, bot);
    }

    @Test
    void isUnknownAboutASecretWhoseContentNobodyCollected() {
        estate.thing(NodeKind.SECRET, SECRET);
        NodeId dev = estate.user("dev", allow("secretsmanager:GetSecretValue").on(SECRET));

        assertThat(estate.findings(RULE, dev)).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
    }

    @Test
    void judgesASecretByTheCredentialInIt() {
        NodeId secret = estate.thing(NodeKind.SECRET, SECRET);
        NodeId weak = estate.user("weak", allow("s3:GetObject"));
        NodeId strong = estate.user("strong", allow("s3:DeleteObject"));
        NodeId key = estate.node(NodeKind.API_KEY, "key-in-secret");
        estate.edge(ContainsSecret.KIND, secret, key).edge(Authenticates.KIND, key, weak);
        NodeId dev = estate.user("dev", allow("secretsmanager:GetSecretValue").on(SECRET), allow("s3:Get*"));

        assertThat(estate.findings(RULE, dev)).isEmpty();

        estate.edge(Authenticates.KIND, key, strong);

        assertThat(estate.findings(RULE, dev)).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
    }

    @Test
    void isConditionalUnderAResidualCondition() {
        NodeId dev =
                estate.user("dev", allow("s3:PutBucketPolicy").when("IpAddress", "aws:SourceIp", "203.0.113.0/24"));

        List<Finding> findings = estate.findings(RULE, dev);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.CONDITIONAL);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.HIGH);
    }
}

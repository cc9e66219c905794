package io.delegraph.analyzer.rule.privilege;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanImpersonate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpersonationOfMorePrivilegedTest {
    private static final String RULE = "PRV-008";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId boss = estate.user("boss", allow("s3:*"));

    private NodeId dev(String... actions) {
        return estate.user("dev", allow(actions).on(estate.arn("user", "boss")));
    }

    @Test
    void accusesWhoMayMakeAnAccessKeyForAStrongerUser() {
        NodeId dev = dev("iam:CreateAccessKey");

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).subject().id()).isEqualTo(dev);
        assertThat(findings.get(0).truth()).isEqualTo(Truth.DEFINITE);
        assertThat(findings.get(0).subjects())
                .filteredOn(subject -> subject.role() == Subject.Role.OBJECT)
                .extracting(Subject::id)
                .containsExactly(boss);
        assertThat(findings.get(0).path()).extracting(PathStep::edge).startsWith("CAN_ISSUE", "HAS_GRANT");
    }

    @Test
    void isSilentWhenTheOtherHasNothingMore() {
        estate.user("peer", allow("s3:GetObject"));
        estate.user("dev", allow("iam:CreateAccessKey").on(estate.arn("user", "peer")), allow("s3:Get*"));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentAboutKeysForOneself() {
        estate.user("dev", allow("iam:CreateAccessKey").on(estate.arn("user", "dev")));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isUnknownWhetherAPasswordCanBeMadeWithoutACredentialReport() {
        NodeId dev = dev("iam:CreateLoginProfile");

        List<Finding> findings = estate.findings(RULE, dev);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
        assertThat(findings.get(0).explanation()).contains("collect the credential report");
    }

    @Test
    void isSureWhenEitherWayToAPasswordIsAllowed() {
        NodeId dev = dev("iam:CreateLoginProfile", "iam:UpdateLoginProfile");

        assertThat(estate.findings(RULE, dev)).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
    }

    @Test
    void takesFromTheCredentialReportWhetherThereIsAPassword() {
        NodeId dev = dev("iam:CreateLoginProfile");

        estate.with(boss, Property.PASSWORD_ENABLED, new PropertyValue.Flag(true));
        assertThat(estate.findings(RULE, dev)).isEmpty();

        estate.with(boss, Property.PASSWORD_ENABLED, new PropertyValue.Flag(false));
        assertThat(estate.findings(RULE, dev)).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
    }

    @Test
    void resetsOnlyAPasswordThatExists() {
        NodeId dev = dev("iam:UpdateLoginProfile");

        estate.with(boss, Property.PASSWORD_ENABLED, new PropertyValue.Flag(false));
        assertThat(estate.findings(RULE, dev)).isEmpty();

        estate.with(boss, Property.PASSWORD_ENABLED, new PropertyValue.Flag(true));
        assertThat(estate.findings(RULE, dev)).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
    }

    @Test
    void isConditionalUnderAResidualCondition() {
        NodeId dev = estate.user(
                "dev",
                allow("iam:CreateAccessKey")
                        .on(estate.arn("user", "boss"))
                        .when("Bool", "aws:MultiFactorAuthPresent", "true"));

        assertThat(estate.findings(RULE, dev)).extracting(Finding::truth).containsExactly(Truth.CONDITIONAL);
    }

    @Test
    void accusesWhoMayImpersonateAStrongerPrincipalOfAnyProvider() {
        NodeId strong = estate.principal(
                NodeKind.SERVICE_ACCOUNT, "sa:strong", allow("db:write").on("db"));
        NodeId bot = estate.principal(
                NodeKind.SERVICE_ACCOUNT, "sa:bot", allow("db:read").on("db"));
        estate.edge(CanImpersonate.KIND, bot, strong);

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(finding -> finding.subject().id()).containsExactly(bot);
        assertThat(findings.get(0).subjects()).extracting(Subject::id).contains(strong);
    }

    @Test
    void isSilentAboutImpersonatingAWeakerPrincipal() {
        NodeId weak = estate.principal(
                NodeKind.SERVICE_ACCOUNT, "sa:weak", allow("db:read").on("db"));
        NodeId bot = estate.principal(
                NodeKind.SERVICE_ACCOUNT, "sa:bot", allow("db:read").on("db"));
        estate.edge(CanImpersonate.KIND, bot, weak);

        assertThat(estate.findings(RULE)).isEmpty();
    }
}

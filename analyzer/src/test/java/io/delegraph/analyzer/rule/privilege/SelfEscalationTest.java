package io.delegraph.analyzer.rule.privilege;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static io.delegraph.analyzer.StatementText.denyAllBut;
import static io.delegraph.analyzer.StatementText.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfEscalationTest {
    private static final String RULE = "PRV-003";

    private final EstateFixture estate = new EstateFixture();

    private Truth onlyTruth(NodeId accused) {
        List<Finding> findings = estate.findings(RULE, accused);
        assertThat(findings).hasSize(1);
        return findings.get(0).truth();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iam:PutUserPolicy", "iam:AttachUserPolicy"})
    void accusesAUserThatMayWriteItsOwnPolicy(String action) {
        NodeId dev = estate.user("dev", allow(action).on(estate.arn("user", "dev")));

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).subject().id()).isEqualTo(dev);
        assertThat(findings.get(0).truth()).isEqualTo(Truth.DEFINITE);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(findings.get(0).cause()).isEqualTo(dev + "/inline/own#0");
    }

    @Test
    void isSilentForPoliciesOfSomebodyElse() {
        estate.user("other");
        NodeId dev = estate.user("dev", allow("iam:PutUserPolicy").on(estate.arn("user", "other")));

        assertThat(estate.findings(RULE, dev)).isEmpty();
    }

    @Test
    void accusesWhoMayWriteThePolicyOfARoleThatItCanTake() {
        NodeId dev = estate.user("dev", allow("iam:PutRolePolicy").on(estate.arn("role", "worker")));
        estate.role("worker", List.of(trust("AWS " + estate.arn("user", "dev"))), allow("s3:ListBucket"));

        assertThat(onlyTruth(dev)).isEqualTo(Truth.DEFINITE);
    }

    @Test
    void isSilentForARoleThatItCannotTake() {
        NodeId dev = estate.user("dev", allow("iam:PutRolePolicy").on(estate.arn("role", "worker")));
        estate.role("worker", List.of(trust("AWS " + estate.arn("user", "somebody"))));

        assertThat(estate.findings(RULE, dev)).isEmpty();
    }

    @Test
    void isSilentWhenABoundaryTakesTheGainAway() {
        NodeId dev = estate.user("dev", allow("iam:PutUserPolicy").on(estate.arn("user", "dev")));
        estate.boundary(dev, allow("s3:GetObject"), allow("iam:PutUserPolicy").on(estate.arn("user", "dev")));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWhenAServiceControlPolicyTakesTheGainAway() {
        estate.user("dev", allow("iam:PutUserPolicy").on(estate.arn("user", "dev")));
        estate.serviceControl(
                EstateFixture.ACCOUNT,
                allow("s3:Get*"),
                allow("iam:PutUserPolicy").on(estate.arn("user", "dev")));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWhenADenyElsewhereTakesTheGainAway() {
        NodeId dev = estate.user("dev", allow("iam:PutUserPolicy").on(estate.arn("user", "dev")));
        NodeId guard = estate.managed(
                "guard",
                denyAllBut("iam:PutUserPolicy"),
                deny("iam:PutUserPolicy").onAllBut(estate.arn("user", "dev")));
        estate.attach(dev, guard);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWhenTheWriteItselfIsDenied() {
        estate.user(
                "dev",
                allow("iam:*User*"),
                deny("iam:PutUserPolicy", "iam:AttachUserPolicy"),
                deny("iam:AddUserToGroup"));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void accusesWhoMayRewriteItsManagedPolicyAndTakesThatPoliciesDeniesAway() {
        NodeId dev = estate.user("dev");
        NodeId document =
                estate.managed("own", allow("iam:CreatePolicyVersion").on(estate.arn("policy", "own")), deny("s3:*"));
        estate.attach(dev, document);

        assertThat(onlyTruth(dev)).isEqualTo(Truth.DEFINITE);
    }

    @Test
    void isSilentForAPolicyThatIsNotAttached() {
        estate.managed("free", allow("s3:ListBucket"));
        NodeId dev = estate.user("dev", allow("iam:CreatePolicyVersion").on(estate.arn("policy", "free")));

        assertThat(estate.findings(RULE, dev)).isEmpty();
    }

    @Test
    void knowsThatPoliciesOfAwsCannotBeRewritten() {
        NodeId dev = estate.user("dev", allow("iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion"));
        estate.attach(dev, estate.managedByAws("ReadOnly", allow("s3:Get*")));

        assertThat(estate.findings(RULE, dev)).isEmpty();
    }

    @Test
    void isSureOfAnOlderVersionThatGrantsMore() {
        NodeId dev = estate.user("dev");
        NodeId document =
                estate.managed("own", allow("iam:SetDefaultPolicyVersion").on(estate.arn("policy", "own")));
        estate.attach(dev, document).version(document, "v1", allow("*"));

        assertThat(onlyTruth(dev)).isEqualTo(Truth.DEFINITE);
    }

    @Test
    void isSilentForAnOlderVersionThatGrantsNoMore() {
        NodeId dev = estate.user("dev");
        NodeId document =
                estate.managed("own", allow("iam:SetDefaultPolicyVersion").on(estate.arn("policy", "own")));
        estate.attach(dev, document).version(document, "v1", allow("s3:ListBucket"));

        assertThat(estate.findings(RULE, dev)).isEmpty();
    }

    @Test
    void isConditionalWhenThereIsNoOtherVersionYet() {
        NodeId dev = estate.user("dev");
        estate.attach(
                dev, estate.managed("own", allow("iam:SetDefaultPolicyVersion").on(estate.arn("policy", "own"))));

        assertThat(onlyTruth(dev)).isEqualTo(Truth.CONDITIONAL);
    }

    @Test
    void isUnknownWhenTheVersionsWereNotListed() {
        NodeId dev = estate.user("dev");
        NodeId document =
                estate.managed("own", allow("iam:SetDefaultPolicyVersion").on(estate.arn("policy", "own")));
        estate.attach(dev, document);
        estate.with(document, Property.VERSIONS_LISTED, new PropertyValue.Flag(false));

        List<Finding> findings = estate.findings(RULE, dev);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
        assertThat(findings.get(0).explanation()).contains("collect the other versions of own");
    }

    @Test
    void accusesAMemberThatMayWriteItsGroupsPolicy() {
        NodeId group = estate.group("devs", allow("iam:PutGroupPolicy").on(estate.arn("group", "devs")));
        NodeId dev = estate.user("dev");
        estate.member(dev, group);

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(finding -> finding.subject().id()).containsExactly(dev);
        assertThat(findings.get(0).cause()).isEqualTo(group + "/inline/own#0");
    }

    @Test
    void accusesWhoMayJoinAGroupThatHasMore() {
        estate.group("admins", allow("*"));
        NodeId dev = estate.user("dev", allow("iam:AddUserToGroup").on(estate.arn("group", "admins")));
        NodeId bystander = estate.user("bystander");

        assertThat(onlyTruth(dev)).isEqualTo(Truth.DEFINITE);
        assertThat(estate.findings(RULE, bystander)).isEmpty();
    }

    @Test
    void isSilentAboutJoiningAGroupThatHasNoMore() {
        estate.group("readers", allow("s3:GetObject"));
        NodeId dev =
                estate.user("dev", allow("iam:AddUserToGroup").on(estate.arn("group", "readers")), allow("s3:Get*"));

        assertThat(estate.findings(RULE, dev)).isEmpty();
    }

    @Test
    void accusesWhoMayRewriteTheTrustOfAStrongerRole() {
        NodeId admin = estate.role("admin", List.of(trust("AWS " + estate.arn("user", "boss"))), allow("*"));
        NodeId dev = estate.user("dev", allow("iam:UpdateAssumeRolePolicy").on(estate.arn("role", "admin")));

        List<Finding> findings = estate.findings(RULE, dev);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
        assertThat(findings.get(0).subjects()).extracting(Subject::id).contains(admin);
    }

    @Test
    void isSilentAboutTheTrustOfARoleWithNothingGrave() {
        estate.role("reader", List.of(trust("AWS " + estate.arn("user", "boss"))), allow("s3:ListBucket"));
        NodeId dev = estate.user("dev", allow("iam:UpdateAssumeRolePolicy").on(estate.arn("role", "reader")));

        assertThat(estate.findings(RULE, dev)).isEmpty();
    }

    @Test
    void countsRestrictedDataAsAGain() {
        NodeId vault = estate.sensitive(estate.bucket("vault"), Sensitivity.RESTRICTED);
        estate.role(
                "reader",
                List.of(trust("AWS " + estate.arn("user", "boss"))),
                allow("s3:GetObject").on(vault + "/*"));
        NodeId dev = estate.user("dev", allow("iam:UpdateAssumeRolePolicy").on(estate.arn("role", "reader")));

        assertThat(onlyTruth(dev)).isEqualTo(Truth.DEFINITE);
    }

    @Test
    void neitherAccusesNorUsesServiceLinkedRoles() {
        NodeId linked = estate.role(
                "AWSServiceRoleForSupport",
                "/aws-service-role/support.amazonaws.com/",
                List.of(StatementText.trustService("support.amazonaws.com")),
                allow("*"));
        NodeId dev = estate.user("dev", allow("iam:UpdateAssumeRolePolicy", "iam:PutRolePolicy"));

        assertThat(estate.findings(RULE, linked)).isEmpty();
        assertThat(estate.findings(RULE, dev)).isEmpty();
    }

    @Test
    void isConditionalUnderAResidualConditionAndNamesIt() {
        NodeId dev = estate.user(
                "dev",
                allow("iam:PutUserPolicy")
                        .on(estate.arn("user", "dev"))
                        .when("Bool", "aws:MultiFactorAuthPresent", "true"));

        List<Finding> findings = estate.findings(RULE, dev);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.CONDITIONAL);
        assertThat(findings.get(0).explanation()).contains("aws:MultiFactorAuthPresent");
    }

    @Test
    void isUnknownAndSaysWhatToCollectWhenNoFunctionIsListed() {
        NodeId role = estate.roleFor("lambda.amazonaws.com", "worker", allow("iam:*"));
        NodeId dev = estate.user("dev", allow("lambda:UpdateFunctionCode"));

        List<Finding> findings = estate.findings(RULE, dev);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
        assertThat(findings.get(0).explanation()).contains("collect functions with their roles");
        assertThat(findings.get(0).subjects()).extracting(Subject::id).contains(role);
    }

    @Test
    void isSilentAboutCodeOfAServiceThatNoRoleTrusts() {
        estate.roleFor("ec2.amazonaws.com", "worker", allow("iam:*"));
        NodeId dev = estate.user("dev", allow("lambda:UpdateFunctionCode"));

        assertThat(estate.findings(RULE, dev)).isEmpty();
    }

    @Test
    void isSilentForAnAdministratorWhoHasEverything() {
        NodeId admin = estate.user("admin", allow("*"));
        estate.roleFor("lambda.amazonaws.com", "worker", allow("s3:*"));
        estate.thing(NodeKind.SECRET, "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db");

        assertThat(estate.findings(RULE, admin)).isEmpty();
    }

    @Test
    void isSilentForPeople() {
        NodeId mara = estate.user("mara", allow("iam:PutUserPolicy").on(estate.arn("user", "mara")));
        estate.with(mara, Property.NATURE, "HUMAN");

        assertThat(estate.findings(RULE)).isEmpty();
    }
}

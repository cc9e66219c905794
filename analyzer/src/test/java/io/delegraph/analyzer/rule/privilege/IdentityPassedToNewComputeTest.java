package io.delegraph.analyzer.rule.privilege;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static io.delegraph.analyzer.StatementText.trust;
import static io.delegraph.analyzer.StatementText.trustService;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentityPassedToNewComputeTest {
    private static final String RULE = "PRV-004";
    private static final String LAMBDA = "lambda.amazonaws.com";
    private static final String LEDGER = "arn:aws:dynamodb:eu-west-1:111122223333:table/ledger";

    private final EstateFixture estate = new EstateFixture();

    private NodeId ledgerRole() {
        estate.thing(NodeKind.DATA_STORE, LEDGER);
        return estate.roleFor(LAMBDA, "R", allow("dynamodb:PutItem").on(LEDGER));
    }

    private String role() {
        return estate.arn("role", "R");
    }

    private String reach(NodeId principal, Closure closure) {
        return estate.asking("dynamodb:PutItem " + LEDGER)
                .questions()
                .can(principal, "dynamodb:PutItem", LEDGER, closure, Optional.empty())
                .label();
    }

    @Test
    void accusesWhoMayPassARoleAndCreateAndInvokeAFunction() {
        NodeId role = ledgerRole();
        NodeId dev = estate.user(
                "dev", allow("iam:PassRole").on(role()), allow("lambda:CreateFunction", "lambda:InvokeFunction"));

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.subject().id()).isEqualTo(dev);
        assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.subjects())
                .filteredOn(subject -> subject.role() == Subject.Role.OBJECT)
                .extracting(Subject::id)
                .containsExactly(role);
        assertThat(finding.path()).extracting(PathStep::edge).startsWith("CAN_LAUNCH", "YIELDS", "HAS_GRANT");
    }

    @Test
    void reachesTheRolesDataInControlAndNotInUse() {
        ledgerRole();
        NodeId dev = estate.user(
                "dev", allow("iam:PassRole").on(role()), allow("lambda:CreateFunction", "lambda:InvokeFunction"));

        assertThat(reach(dev, Closure.USE)).isEqualTo("NO");
        assertThat(reach(dev, Closure.CTL)).isEqualTo("DEFINITE");
    }

    @Test
    void doesNotCombinePassingByOneRoleWithCreatingByAnother() {
        ledgerRole();
        NodeId dev = estate.user("dev", allow("iam:PassRole").on(role()));
        estate.role(
                "Z",
                List.of(trust("AWS " + estate.arn("user", "dev"))),
                allow("lambda:CreateFunction", "lambda:InvokeFunction"));

        assertThat(reach(dev, Closure.CTL)).isEqualTo("NO");
        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void followsARoleThatMayDoBothHalves() {
        ledgerRole();
        NodeId dev = estate.user("dev");
        NodeId z = estate.role(
                "Z",
                List.of(trust("AWS " + estate.arn("user", "dev"))),
                allow("lambda:CreateFunction", "lambda:InvokeFunction"),
                allow("iam:PassRole").on(role()));

        assertThat(reach(dev, Closure.USE)).isEqualTo("NO");
        assertThat(reach(dev, Closure.CTL)).isEqualTo("DEFINITE");
        assertThat(estate.findings(RULE))
                .extracting(finding -> finding.subject().id())
                .containsExactlyInAnyOrder(dev, z);
    }

    @Test
    void isSilentWhenTheRoleMayOnlyBePassedToAnotherService() {
        ledgerRole();
        NodeId dev = estate.user(
                "dev",
                allow("iam:PassRole").on(role()).when("StringEquals", "iam:PassedToService", "ec2.amazonaws.com"),
                allow("lambda:CreateFunction", "lambda:InvokeFunction"));

        assertThat(reach(dev, Closure.CTL)).isEqualTo("NO");
        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSureWhenTheRoleMayBePassedToTheServiceByName() {
        ledgerRole();
        estate.user(
                "dev",
                allow("iam:PassRole").on(role()).when("StringEquals", "iam:PassedToService", LAMBDA),
                allow("lambda:CreateFunction", "lambda:InvokeFunction"));

        assertThat(estate.findings(RULE)).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
    }

    @Test
    void countsACallThatIsAllowedOnSomeFunctionsOnly() {
        ledgerRole();
        NodeId dev = estate.user(
                "dev",
                allow("iam:PassRole").on(role()),
                allow("lambda:CreateFunction", "lambda:InvokeFunction")
                        .on("arn:aws:lambda:*:111122223333:function:team-*"));

        assertThat(reach(dev, Closure.CTL)).isEqualTo("DEFINITE");
        assertThat(estate.findings(RULE)).hasSize(1);
    }

    @Test
    void isSilentWhenTheFunctionCannotBeStarted() {
        ledgerRole();
        estate.user("dev", allow("iam:PassRole").on(role()), allow("lambda:CreateFunction"));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWhenNoServiceThatTheRoleTrustsCanBeUsed() {
        estate.role("R", List.of(trustService("glue.amazonaws.com")), allow("s3:*"));
        estate.user("dev", allow("iam:PassRole").on(role()), allow("lambda:CreateFunction", "lambda:InvokeFunction"));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWhenTheRoleGivesNothingNew() {
        ledgerRole();
        estate.user(
                "dev",
                allow("iam:PassRole").on(role()),
                allow("lambda:CreateFunction", "lambda:InvokeFunction"),
                allow("dynamodb:*"));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWhenPassingIsDenied() {
        ledgerRole();
        estate.user(
                "dev",
                allow("iam:PassRole"),
                allow("lambda:CreateFunction", "lambda:InvokeFunction"),
                deny("iam:PassRole").on(role()));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isConditionalUnderAResidualConditionAndNamesIt() {
        ledgerRole();
        estate.user(
                "dev",
                allow("iam:PassRole").on(role()).when("Bool", "aws:MultiFactorAuthPresent", "true"),
                allow("lambda:CreateFunction", "lambda:InvokeFunction"));

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.CONDITIONAL);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(findings.get(0).explanation()).contains("aws:MultiFactorAuthPresent");
    }

    @Test
    void isUnknownWhenAStatementWasNotReadWhole() {
        ledgerRole();
        estate.user(
                "dev",
                allow("iam:PassRole").on(role()).partly(),
                allow("lambda:CreateFunction", "lambda:InvokeFunction"));

        assertThat(estate.findings(RULE)).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
    }

    @Test
    void needsAnInstanceProfileToPassARoleToAnInstance() {
        estate.roleFor("ec2.amazonaws.com", "bare", allow("s3:*"));
        NodeId dev = estate.user("dev", allow("iam:PassRole", "ec2:RunInstances"));

        assertThat(estate.findings(RULE)).isEmpty();

        NodeId profiled = estate.instanceRole("profiled", allow("s3:*"));

        assertThat(estate.findings(RULE, dev))
                .flatExtracting(Finding::subjects)
                .extracting(Subject::id)
                .contains(profiled);
    }

    @Test
    void countsAnInstanceProfileThatTheCallerCanMake() {
        estate.roleFor("ec2.amazonaws.com", "bare", allow("s3:*"));
        estate.user(
                "dev",
                allow("iam:PassRole", "ec2:RunInstances", "iam:CreateInstanceProfile", "iam:AddRoleToInstanceProfile"));

        assertThat(estate.findings(RULE)).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
    }
}

package io.delegraph.analyzer.rule.privilege;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.StatementText.deny;
import static io.delegraph.analyzer.StatementText.trust;
import static io.delegraph.analyzer.StatementText.trustService;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnrestrictedTrustTest {
    private static final String RULE = "PRV-007";
    private static final String FOREIGN = "999988887777";
    private static final String GITHUB =
            "Federated arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";

    private final EstateFixture estate = new EstateFixture();

    private List<Finding> trusting(StatementText... trust) {
        estate.role("worker", List.of(trust), allow("s3:GetObject"));
        return estate.findings(RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "AWS *", "AWS 999988887777", "AWS arn:aws:iam::999988887777:root", GITHUB})
    void accusesTrustInSubjectsThatNobodyNamed(String named) {
        List<Finding> findings = trusting(trust(named));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).subject().name()).isEqualTo("worker");
        assertThat(findings.get(0).truth()).isEqualTo(Truth.DEFINITE);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.HIGH);
        assertThat(findings.get(0).cause()).endsWith("worker/trust#0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS arn:aws:iam::111122223333:root",
                "AWS 111122223333",
                "AWS arn:aws:iam::999988887777:role/deploy",
                "AWS arn:aws:iam::999988887777:user/mara",
                "Service ec2.amazonaws.com",
                "Federated arn:aws:iam::111122223333:saml-provider/okta"
            })
    void isSilentAboutOwnAccountsNamedPrincipalsAndServices(String named) {
        assertThat(trusting(trust(named))).isEmpty();
    }

    @Test
    void isSilentAboutAnAccountThatIsDeclaredToBeOnesOwn() {
        estate.in(FOREIGN).in(EstateFixture.ACCOUNT);

        assertThat(trusting(trust("AWS " + FOREIGN))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, sts:ExternalId, 7f3a",
        "StringEquals, aws:PrincipalOrgID, o-abc123",
        "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-abc123/r-1/*",
        "ArnLike, aws:PrincipalArn, arn:aws:iam::999988887777:role/deploy",
        "StringEquals, aws:PrincipalAccount, 999988887777"
    })
    void isSilentWhenAConditionPinsWhoIsMeant(String operator, String key, String value) {
        assertThat(trusting(trust("AWS " + FOREIGN).when(operator, key, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "StringNotEquals, sts:ExternalId, 7f3a",
        "StringLike, aws:PrincipalOrgID, *",
        "StringEqualsIfExists, aws:PrincipalOrgID, o-abc123",
        "Null, sts:ExternalId, false",
        "IpAddress, aws:SourceIp, 203.0.113.0/24"
    })
    void isConditionalWhenAConditionNarrowsWithoutPinning(String operator, String key, String value) {
        List<Finding> findings = trusting(trust("AWS " + FOREIGN).when(operator, key, value));

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.CONDITIONAL);
        assertThat(findings.get(0).explanation()).contains("only if").contains(key);
    }

    @Test
    void accusesAnIdentityProviderWhoseSubjectsAreNotPinned() {
        StatementText trust = allow("sts:AssumeRoleWithWebIdentity")
                .by(GITHUB)
                .when("StringEquals", "token.actions.githubusercontent.com:aud", "sts.amazonaws.com");

        assertThat(trusting(trust)).extracting(Finding::truth).containsExactly(Truth.CONDITIONAL);
    }

    @Test
    void isSilentAboutAnIdentityProviderWhoseSubjectsArePinned() {
        StatementText trust = allow("sts:AssumeRoleWithWebIdentity")
                .by(GITHUB)
                .when("StringLike", "token.actions.githubusercontent.com:sub", "repo:acme/shop:ref:refs/heads/main");

        assertThat(trusting(trust)).isEmpty();
    }

    @Test
    void isSilentAboutDenies() {
        StatementText own = trust("AWS arn:aws:iam::111122223333:root");

        assertThat(trusting(own, deny("sts:AssumeRole").by("*"))).isEmpty();
    }

    @Test
    void isUnknownWhenTheStatementWasNotReadWhole() {
        assertThat(trusting(trust("*").partly())).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
    }

    @Test
    void accusesAResourceThatAnybodyCanUse() {
        NodeId orders = estate.bucket("orders");
        estate.resourcePolicy(orders, allow("s3:GetObject").on(orders + "/*").by("*"));

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(finding -> finding.subject().id()).containsExactly(orders);
    }

    @Test
    void tellsTwoOpenStatementsOfOneRoleApart() {
        List<Finding> findings = trusting(trust("*"), trust("AWS " + FOREIGN), trustService("ec2.amazonaws.com"));

        assertThat(findings).hasSize(2);
        assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
    }
}

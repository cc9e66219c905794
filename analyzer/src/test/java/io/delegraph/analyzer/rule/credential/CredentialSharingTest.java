package io.delegraph.analyzer.rule.credential;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.DerivedFrom;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialSharingTest {
    private static final String IN_USE = "CRD-001";
    private static final String WIRED = "CRD-002";
    private static final String ACROSS = "CRD-003";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId bot = estate.user("bot", allow("s3:GetObject").on("arn:aws:s3:::orders/*"));
    private final NodeId key = estate.accessKey(bot, "AKIAEXAMPLE");
    private final Laptop mara = Laptop.home(estate, "/home/mara");
    private final Laptop ben = Laptop.home(estate, "/home/ben");
    private final NodeId hers = mara.server(mara.agent("cursor"), "store");
    private final NodeId his = ben.server(ben.agent("claude"), "store");

    @Test
    void takesTheEnvironmentThatAnAgentIsRegisteredForForItsOwn() {
        mara.literal(hers, "env:KEY", key);
        ben.literal(his, "env:KEY", key);
        NodeId record = estate.node(NodeKind.RECORD, "usecase:cursor");
        estate.with(record, Property.ENVIRONMENT, "DEV");
        estate.edge(RegisteredAs.KIND, mara.agent("cursor"), record);
        estate.with(ben.agent("claude"), Property.ENVIRONMENT, "PROD");

        assertThat(only(ACROSS).truth()).isEqualTo(Truth.DEFINITE);
    }

    @Test
    void accusesAKeyThatTwoPeopleAreGiven() {
        mara.literal(hers, "env:KEY", key);
        ben.literal(his, "header:Authorization", key);

        Finding finding = only(WIRED);

        assertThat(finding.subject().id()).isEqualTo(key);
        assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(finding.cause()).isEqualTo(key.value());
        assertThat(finding.measures()).containsEntry("units", 2.0);
        assertThat(finding.explanation()).contains("agent/cursor", "env:KEY", "agent/claude", "header:Authorization");
        assertThat(finding.path()).extracting(PathStep::edge).containsExactly("USES", "AUTHENTICATES");
        assertThat(finding.path().get(1).to()).isEqualTo(bot);
    }

    @Test
    void followsOneSecretUnderTwoNames() {
        estate.with(key, Property.FINGERPRINT, "fp:test:a");
        mara.literal(hers, "env:KEY", key);
        ben.literal(his, "env:SECRET", Laptop.secret(estate, "b", "a"));

        Finding finding = only(WIRED);

        assertThat(finding.subject().id()).isEqualTo(key);
        assertThat(finding.path())
                .extracting(PathStep::edge)
                .containsExactly("USES", "SAME_SECRET_AS", "AUTHENTICATES");
    }

    @Test
    void judgesTheCredentialInExchangeForWhichAnotherIsGot() {
        NodeId profile = estate.node(NodeKind.ACCESS_TOKEN, mara.user() + "/aws-profile/default");
        estate.edge(DerivedFrom.KIND, profile, key);
        mara.slot(hers, "env:AWS_PROFILE", profile);
        ben.literal(his, "env:KEY", key);

        Finding finding = only(WIRED);

        assertThat(finding.subject().id()).isEqualTo(key);
        assertThat(finding.measures()).containsEntry("units", 2.0);
    }

    @Test
    void onlyNotesThatOnePersonHasAKeyInSeveralClients() {
        NodeId second = mara.remote(mara.agent("claude"), "store");
        NodeId third = mara.server(mara.agent("windsurf"), "store");
        mara.literal(hers, "env:KEY", key);
        mara.literal(second, "env:KEY", key);
        mara.literal(third, "env:KEY", key);

        assertThat(estate.findings(WIRED)).isEmpty();
        assertThat(notes("CREDENTIAL_IN_CLIENTS_OF_ONE_CALLER"))
                .singleElement()
                .asString()
                .startsWith("1 credential is configured in 3 clients of one person")
                .contains("agent/cursor", "agent/claude", "agent/windsurf");
    }

    @Test
    void isSilentAboutAKeyThatOnlyItsIdentityAndOnePersonHave() {
        mara.literal(hers, "env:KEY", key);

        assertThat(estate.findings(WIRED)).isEmpty();
        assertThat(notes("CREDENTIAL_IN_CLIENTS_OF_ONE_CALLER")).isEmpty();
    }

    @Test
    void isGraverForAKeyThatManagesPermissions() {
        estate.inline(bot, "more", allow("iam:PutUserPolicy"));
        mara.literal(hers, "env:KEY", key);
        ben.literal(his, "env:KEY", key);

        assertThat(only(WIRED).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void isConditionalWhenOneOfTwoToolsIsSwitchedOff() {
        estate.with(his, Property.ENABLED, new PropertyValue.Flag(false));
        mara.slot(hers, "env:KEY", key);
        ben.slot(his, "env:KEY", key);

        assertThat(only(WIRED).truth()).isEqualTo(Truth.CONDITIONAL);
        assertThat(only(WIRED).severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void isUnknownWhenNobodyKnowsWhetherOneHasTheKey() {
        mara.slot(hers, "env:KEY", key);
        ben.slot(his, "env:KEY", key, Truth.UNKNOWN, Evidence.CONFIGURED);

        assertThat(only(WIRED).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void isSilentAboutADisabledKey() {
        estate.with(key, Property.ENABLED, new PropertyValue.Flag(false));
        mara.slot(hers, "env:KEY", key);
        ben.slot(his, "env:KEY", key);

        assertThat(estate.findings(WIRED)).isEmpty();
    }

    @Test
    void accusesSharedUseOnlyOfWhatWasSeen() {
        mara.slot(hers, "env:KEY", key, Truth.DEFINITE, Evidence.OBSERVED);
        ben.slot(his, "env:KEY", key);
        assertThat(estate.findings(IN_USE)).isEmpty();

        ben.slot(his, "env:KEY", key, Truth.DEFINITE, Evidence.OBSERVED);

        assertThat(only(IN_USE).truth()).isEqualTo(Truth.DEFINITE);
        assertThat(only(IN_USE).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(only(IN_USE).explanation()).contains("was seen to be used");
    }

    @Test
    void isGraverForSharedUseOfAKeyThatWrites() {
        estate.inline(bot, "more", allow("s3:PutObject").on("arn:aws:s3:::orders/*"));
        mara.slot(hers, "env:KEY", key, Truth.DEFINITE, Evidence.OBSERVED);
        ben.slot(his, "env:KEY", key, Truth.DEFINITE, Evidence.OBSERVED);

        assertThat(only(IN_USE).severity()).isEqualTo(Severity.HIGH);
        assertThat(estate.findings(WIRED)).isEmpty();
    }

    @Test
    void isUnknownWhenOneOfTwoObservationsIs() {
        mara.slot(hers, "env:KEY", key, Truth.DEFINITE, Evidence.OBSERVED);
        ben.slot(his, "env:KEY", key, Truth.UNKNOWN, Evidence.OBSERVED);

        assertThat(only(IN_USE).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void accusesAKeyInProductionAndElsewhere() {
        mara.slot(hers, "env:KEY", key);
        ben.slot(his, "env:KEY", key);
        estate.with(hers, Property.ENVIRONMENT, "PROD");
        estate.with(ben.user(), Property.ENVIRONMENT, "DEV");

        assertThat(only(ACROSS).truth()).isEqualTo(Truth.DEFINITE);
        assertThat(only(ACROSS).severity()).isEqualTo(Severity.HIGH);
        assertThat(only(ACROSS).explanation()).contains("PROD and DEV");
    }

    @Test
    void isSilentAboutOneEnvironmentAndAboutNone() {
        mara.slot(hers, "env:KEY", key);
        ben.slot(his, "env:KEY", key);
        assertThat(estate.findings(ACROSS)).isEmpty();

        estate.with(hers, Property.ENVIRONMENT, "PROD");
        estate.with(his, Property.ENVIRONMENT, "PROD");
        assertThat(estate.findings(ACROSS)).isEmpty();

        estate.with(hers, Property.ENVIRONMENT, "DEV");
        estate.with(his, Property.ENVIRONMENT, "STAGE");
        assertThat(estate.findings(ACROSS)).isEmpty();
    }

    @Test
    void isUnknownWhenNobodySaysWhereTheOtherCallerRuns() {
        mara.slot(hers, "env:KEY", key);
        ben.slot(his, "env:KEY", key);
        estate.with(hers, Property.ENVIRONMENT, "PROD");

        assertThat(only(ACROSS).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(only(ACROSS).explanation()).contains("state it in the estate file");
    }

    private Finding only(String rule) {
        List<Finding> findings = estate.findings(rule);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private List<String> notes(String code) {
        return estate.analysis().report().diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().equals(code))
                .map(Diagnostic::message)
                .toList();
    }
}

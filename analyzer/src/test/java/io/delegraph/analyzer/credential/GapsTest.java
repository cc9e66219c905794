package io.delegraph.analyzer.credential;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.DerivedFrom;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {
    private final EstateFixture estate = new EstateFixture();

    private List<String> gaps() {
        return estate.analysis().report().diagnostics().stream()
                .filter(Gaps::isGap)
                .map(diagnostic -> diagnostic.code() + " " + diagnostic.message())
                .toList();
    }

    private NodeId key(String keyId, String account) {
        NodeId key = estate.node(NodeKind.API_KEY, "aws:access-key:" + keyId);
        estate.with(key, Property.PROVIDER, "aws");
        estate.with(key, Property.NATIVE_ID, keyId);
        return estate.with(key, Property.ACCOUNT_ID, account);
    }

    @Test
    void namesAccountsThatWereNotScannedOnceWithTheirCount() {
        estate.user("bot", allow("s3:GetObject"));
        key("AKIAONE", "444455556666");
        key("AKIATWO", "444455556666");
        key("AKIATHREE", "777788889999");

        assertThat(gaps())
                .singleElement()
                .asString()
                .startsWith("GAP_ACCOUNT_NOT_SCANNED 3 credentials lead to accounts that were not scanned:"
                        + " 444455556666 (2), 777788889999.")
                .contains("get-account-authorization-details", "list-access-keys");
    }

    @Test
    void namesKeysOfAScannedAccountThatNoListHas() {
        estate.accessKey(estate.user("bot", allow("s3:GetObject")), "AKIALISTED");
        key("AKIAOTHER", EstateFixture.ACCOUNT);

        assertThat(gaps())
                .singleElement()
                .asString()
                .startsWith("GAP_ACCESS_KEY_NOT_LISTED 1 access key")
                .contains("AKIAOTHER")
                .doesNotContain("AKIALISTED");
    }

    @Test
    void takesNoAccountForScannedOfWhichARoleIsOnlyMentioned() {
        estate.role("mentioned", List.of());
        key("AKIAOTHER", EstateFixture.ACCOUNT);

        assertThat(gaps()).singleElement().asString().startsWith("GAP_ACCOUNT_NOT_SCANNED 1 credential leads");
    }

    @Test
    void namesPermissionSetsWithoutARole() {
        estate.user("bot", allow("s3:GetObject"));
        NodeId session = key("sso", EstateFixture.ACCOUNT);
        estate.with(session, Property.ROLE_NAME, "Admin");

        assertThat(gaps())
                .singleElement()
                .asString()
                .startsWith("GAP_SIGN_ON_ROLE_NOT_FOUND")
                .contains("Admin in " + EstateFixture.ACCOUNT);
    }

    @Test
    void countsTokensByIssuerAndASecretUnderTwoNamesOnce() {
        estate.with(Laptop.secret(estate, "a"), Property.PROVIDER, "github");
        estate.with(Laptop.secret(estate, "b", "a"), Property.PROVIDER, "github");
        Laptop.secret(estate, "c");

        assertThat(gaps())
                .singleElement()
                .asString()
                .startsWith("GAP_IDENTITY_NOT_STATED 2 credentials")
                .contains("github, not known");
    }

    @Test
    void namesReferencesWhoseValueNobodyStates() {
        estate.with(estate.node(NodeKind.ACCESS_TOKEN, "a/env/TOKEN"), Property.REFERENCE, "env:TOKEN");
        estate.with(estate.node(NodeKind.ACCESS_TOKEN, "b/env/TOKEN"), Property.REFERENCE, "env:TOKEN");

        assertThat(gaps())
                .singleElement()
                .asString()
                .startsWith("GAP_VALUE_NOT_STATED 2 references")
                .contains("env:TOKEN (2)");
    }

    @Test
    void isSilentAboutDisabledCredentialsAndPublishedExamples() {
        estate.with(Laptop.secret(estate, "a"), Property.ENABLED, new PropertyValue.Flag(false));
        NodeId example = estate.node(NodeKind.API_KEY, "workstation:/home/mara/agent/cursor/server/s/slot/env:KEY");
        estate.with(example, Property.PROVIDER, "aws");

        assertThat(gaps()).isEmpty();
    }

    @Test
    void saysTheSameInWhicheverOrderFactsAreTold() {
        key("AKIAONE", "444455556666");
        Laptop.secret(estate, "a");
        Laptop.secret(estate, "b");

        List<Diagnostic> shuffled = Analysis.of(estate.shuffled(3), AnalysisSettings.scan(EstateFixture.CLOCK))
                .report()
                .diagnostics();

        assertThat(shuffled).isEqualTo(estate.analysis().report().diagnostics());
    }

    @Test
    void namesTheAccountOfAnIdentityThatIsKnownOnlyByName() {
        estate.in("444455556666");
        estate.accessKey(estate.user("bot"), "AKIAVERIFIED");

        assertThat(gaps()).singleElement().asString().contains("GAP_ACCOUNT_NOT_SCANNED", "444455556666");
    }

    @Test
    void namesTheAccountOfARoleThatAProfileTakes() {
        NodeId bot = estate.user("bot", allow("s3:GetObject"));
        NodeId profile = estate.node(NodeKind.ACCESS_TOKEN, "workstation:/home/mara/aws-profile/prod");
        estate.edge(DerivedFrom.KIND, profile, estate.accessKey(bot, "AKIALISTED"));
        estate.in("444455556666").edge(Authenticates.KIND, profile, estate.role("deploy", List.of()));

        assertThat(gaps()).singleElement().asString().contains("GAP_ACCOUNT_NOT_SCANNED", "444455556666");
    }

    @Test
    void isSilentAboutACredentialThatIsGotInExchangeForAnother() {
        NodeId profile = estate.node(NodeKind.ACCESS_TOKEN, "workstation:/home/mara/aws-profile/default");
        estate.with(profile, Property.REFERENCE, "aws-profile:default");
        estate.edge(
                DerivedFrom.KIND, profile, estate.accessKey(estate.user("bot", allow("s3:GetObject")), "AKIALISTED"));

        assertThat(gaps()).isEmpty();
    }
}

package io.delegraph.collector.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.DerivedFrom;
import io.delegraph.cypher.graph.edge.Holds;
import org.junit.jupiter.api.Test;

class AwsProfilesTest {
    private static final String USER = "workstation:laptops/home/m";
    private static final String KEY = "aws:access-key:AKIARTX3GSDSQAIRCEIR";
    private static final String STATIC_KEY = """
            aws_access_key_id = AKIARTX3GSDSQAIRCEIR
            aws_secret_access_key = demo/dflt+Tx81kQ0vBn47ZpLm2Wt9Yc6Rd3Hg5Jf
            """;

    @Test
    void profileHasWhatItsKeyHas() {
        CollectedFacts facts = credentials("[shop]\n" + STATIC_KEY);

        assertThat(facts.edges(Holds.KIND))
                .containsExactly(USER + " → " + KEY, USER + " → " + USER + "/aws-profile/shop");
        assertThat(facts.edges(ContainsSecret.KIND)).containsExactly(USER + "/file/.aws/credentials → " + KEY);
        assertThat(facts.edges(DerivedFrom.KIND)).containsExactly(USER + "/aws-profile/shop → " + KEY);
        assertThat(only(facts, DerivedFrom.KIND).cap()).isEqualTo(Cap.UNLIMITED);
        assertThat(only(facts, DerivedFrom.KIND).at().toString())
                .isEqualTo("home/m/.aws/credentials:3#/shop/aws_secret_access_key");
    }

    @Test
    void profileOfARoleHasTheRoleAtMostAndNothingOfItsSource() {
        CollectedFacts facts = config(
                "[profile admin]\nrole_arn=arn:aws-us-gov:iam::111122223333:role/a/b/Admin\nsource_profile=base\n");

        assertThat(only(facts, DerivedFrom.KIND).cap()).isEqualTo(Cap.NOTHING);
        Edge authenticates = only(facts, Authenticates.KIND);
        assertThat(authenticates.to().value()).isEqualTo("aws:111122223333:role:Admin");
        assertThat(authenticates.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(authenticates.properties().findText(Property.CONDITION)).isPresent();
    }

    @Test
    void aSecondFactorIsACondition() {
        CollectedFacts facts = config("""
                [profile admin]
                role_arn=arn:aws:iam::111122223333:role/Admin
                source_profile=base
                mfa_serial=arn:aws:iam::111122223333:mfa/m
                """);

        assertThat(only(facts, Authenticates.KIND).properties().findText(Property.CONDITION))
                .hasValueSatisfying(condition -> assertThat(condition).contains("second factor"));
    }

    @Test
    void sourceThatIsNamedIsNotHeldBeforeAFileDefinesIt() {
        CollectedFacts facts =
                config("[profile admin]\nrole_arn=arn:aws:iam::111122223333:role/Admin\nsource_profile=base\n");

        assertThat(facts.edges(Holds.KIND)).containsExactly(USER + " → " + USER + "/aws-profile/admin");
    }

    @Test
    void signOnSessionTellsItsAccountAndRole() {
        CollectedFacts facts = config("""
                [default]
                sso_session=corp
                sso_account_id=111122223333
                sso_role_name=Reader
                [sso-session corp]
                sso_start_url=https://corp.example/start
                """);

        assertThat(facts.node(USER + "/aws-profile/default").properties().findText(Property.ACCOUNT_ID))
                .contains("111122223333");
        assertThat(facts.node(USER + "/aws-profile/default").properties().findText(Property.ROLE_NAME))
                .contains("Reader");
        assertThat(only(facts, Holds.KIND).truth()).isEqualTo(Truth.CONDITIONAL);
        assertThat(facts.diagnostics()).isEmpty();
    }

    @Test
    void profileWithoutCredentialsIsNone() {
        CollectedFacts facts = config("[profile plain]\nregion=eu-central-1\n");

        assertThat(facts.facts()).isEmpty();
        assertThat(facts.diagnostics()).isEmpty();
    }

    @Test
    void nestedSettingsAreNoKeysOfTheProfile() {
        CollectedFacts facts = config("[profile plain]\ns3 =\n  " + STATIC_KEY.replace("\n", "\n  "));

        assertThat(facts.facts()).isEmpty();
    }

    @Test
    void indentedKeysBelowAHeadingAreRead() {
        CollectedFacts facts = credentials("[shop]\n  " + STATIC_KEY.replace("\n", "\n  "));

        assertThat(facts.edges(DerivedFrom.KIND)).containsExactly(USER + "/aws-profile/shop → " + KEY);
    }

    @Test
    void keyBelowABrokenHeadingIsNotOfTheProfileBefore() {
        CollectedFacts facts = credentials("[shop]\nregion=x\n[admin\n" + STATIC_KEY);

        assertThat(facts.edges(DerivedFrom.KIND)).isEmpty();
        assertThat(facts.edges(Holds.KIND)).containsExactly(USER + " → " + KEY);
    }

    private static Edge only(CollectedFacts facts, EdgeKind kind) {
        return facts.edges().stream()
                .filter(edge -> edge.kind().equals(kind))
                .reduce((first, second) -> {
                    throw new AssertionError("More than one " + kind.name());
                })
                .orElseThrow();
    }

    private static CollectedFacts config(String text) {
        return read("home/m/.aws/config", text);
    }

    private static CollectedFacts credentials(String text) {
        return read("home/m/.aws/credentials", text);
    }

    private static CollectedFacts read(String uri, String text) {
        return CollectedFacts.of(
                new WorkstationCollector(), DocumentInMemory.of(text).named(uri), CollectedFacts.context("laptops"));
    }
}

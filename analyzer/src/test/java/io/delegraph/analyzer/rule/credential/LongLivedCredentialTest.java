package io.delegraph.analyzer.rule.credential;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.DerivedFrom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongLivedCredentialTest {
    private static final String RULE = "CRD-006";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId bot = estate.user("bot", allow("s3:GetObject"));
    private final NodeId key = estate.accessKey(bot, "AKIAEXAMPLE");

    private static Instant daysAgo(int days) {
        return EstateFixture.CLOCK.minus(Duration.ofDays(days));
    }

    @Test
    void accusesAKeyThatIsOlderThanNinetyDays() {
        estate.with(key, Property.CREATED_AT, daysAgo(91));

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(finding -> finding.subject().id()).containsExactly(key);
        assertThat(findings.get(0).truth()).isEqualTo(Truth.DEFINITE);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(findings.get(0).measures()).containsEntry("ageDays", 91.0);
        assertThat(findings.get(0).cause()).isEqualTo(key.value());
    }

    @Test
    void isGraverForAKeyThatManagesPermissions() {
        estate.inline(bot, "more", allow("iam:PutUserPolicy"));
        estate.with(key, Property.CREATED_AT, daysAgo(91));

        assertThat(estate.findings(RULE)).extracting(Finding::severity).containsExactly(Severity.HIGH);
    }

    @Test
    void isSilentAtExactlyNinetyDays() {
        estate.with(key, Property.CREATED_AT, daysAgo(90));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void countsAgeFromTheLastRotation() {
        estate.with(key, Property.CREATED_AT, daysAgo(400));
        estate.with(key, Property.LAST_ROTATED_AT, daysAgo(3));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentAboutDisabledAndExpiredKeys() {
        estate.with(key, Property.CREATED_AT, daysAgo(400));
        estate.with(key, Property.ENABLED, new PropertyValue.Flag(false));
        NodeId expired = estate.accessKey(bot, "AKIAEXPIRED");
        estate.with(expired, Property.CREATED_AT, daysAgo(400));
        estate.with(expired, Property.VALID_TO, daysAgo(1));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isUnknownWhenNothingSaysHowOldItIsAndItNeverExpires() {
        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
        assertThat(findings.get(0).explanation()).contains("collect when it was made");
        assertThat(findings.get(0).severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void asksOnceForTheAgeOfAllCredentialsOfASource() {
        estate.accessKey(bot, "AKIASECOND");
        Laptop.secret(estate, "a");

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
        assertThat(findings.get(0).measures()).containsEntry("credentials", 3.0);
        assertThat(findings.get(0).explanation()).contains("3 credentials", "collect when they were made");
    }

    @Test
    void isSilentAboutATokenOfUnknownAgeThatExpires() {
        NodeId token = estate.node(NodeKind.ACCESS_TOKEN, "token");
        estate.with(token, Property.VALID_TO, EstateFixture.CLOCK.plus(Duration.ofHours(1)));
        estate.with(key, Property.CREATED_AT, daysAgo(1));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void countsAKeyThatTwoSourcesStateOnce() {
        Instant made = daysAgo(120);
        estate.with(key, Property.CREATED_AT, made);
        NodeId reported = estate.node(NodeKind.API_KEY, bot + "/access-key@" + made);
        estate.with(reported, Property.CREATED_AT, made);
        estate.with(reported, Property.LAST_ROTATED_AT, made);
        estate.edge(Authenticates.KIND, reported, bot);

        assertThat(estate.findings(RULE))
                .extracting(finding -> finding.subject().id())
                .containsExactly(key);
    }

    @Test
    void countsASecretThatIsKnownUnderSeveralNamesOnce() {
        estate.with(key, Property.CREATED_AT, daysAgo(120));
        estate.with(key, Property.FINGERPRINT, "fp:test:a");
        Laptop.secret(estate, "b", "a");

        assertThat(estate.findings(RULE))
                .extracting(finding -> finding.subject().id())
                .containsExactly(key);
    }

    @Test
    void isSilentAboutWhatIsGotInExchangeForAnotherCredential() {
        estate.with(key, Property.CREATED_AT, daysAgo(1));
        NodeId session = estate.node(NodeKind.ACCESS_TOKEN, "session");
        estate.edge(DerivedFrom.KIND, session, key);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentAboutAReferenceOfWhichNobodyStatesTheValue() {
        estate.with(key, Property.CREATED_AT, daysAgo(1));
        estate.with(
                estate.node(NodeKind.ACCESS_TOKEN, "workstation:/home/mara/env/TOKEN"),
                Property.REFERENCE,
                "env:TOKEN");

        assertThat(estate.findings(RULE)).isEmpty();
    }
}

package io.delegraph.analyzer.rule.credential;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.event.Presented;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DormantPotentCredentialTest {
    private static final String RULE = "CRD-009";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId bot = estate.user("bot", allow("s3:*", "dynamodb:*"));
    private final NodeId key = estate.accessKey(bot, "AKIAEXAMPLE");

    private static Instant daysAgo(int days) {
        return EstateFixture.CLOCK.minus(Duration.ofDays(days));
    }

    @Test
    void accusesAPotentKeyThatNobodyUsedForLong() {
        estate.with(key, Property.LAST_USED_AT, daysAgo(91));

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(finding -> finding.subject().id()).containsExactly(key);
        assertThat(findings.get(0).truth()).isEqualTo(Truth.DEFINITE);
        assertThat(findings.get(0).measures().get("weight")).isGreaterThanOrEqualTo(1.0);
        assertThat(findings.get(0).explanation()).contains("91 days ago");
    }

    @Test
    void isSilentAboutAKeyInUse() {
        estate.with(key, Property.LAST_USED_AT, daysAgo(90));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentAboutAKeyThatWasSeenToBePresented() {
        estate.with(key, Property.LAST_USED_AT, daysAgo(91));
        ChainFixture chains = new ChainFixture(estate);
        chains.call(
                "c",
                "bot",
                "s3:GetObject",
                "arn:aws:s3:::orders/1",
                call -> call.presented(Presented.credential("AKIAEXAMPLE")));

        assertThat(chains.analysis().report().findings())
                .extracting(Finding::rule)
                .doesNotContain(RULE);
    }

    @Test
    void isSilentAboutAWeakKey() {
        NodeId weak = estate.user("weak", allow("s3:GetObject").on("arn:aws:s3:::orders/1"));
        NodeId weakKey = estate.accessKey(weak, "AKIAWEAK");
        estate.with(weakKey, Property.LAST_USED_AT, daysAgo(400));
        estate.with(key, Property.LAST_USED_AT, daysAgo(1));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentAboutAYoungKeyThatWasNeverUsed() {
        estate.with(key, Property.CREATED_AT, daysAgo(10));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentAboutADisabledKey() {
        estate.with(key, Property.LAST_USED_AT, daysAgo(400));
        estate.with(key, Property.ENABLED, new PropertyValue.Flag(false));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSureThatAKeyWasNeverUsedWhenTheCredentialReportListsIt() {
        estate.with(key, Property.CREATED_AT, daysAgo(200));
        estate.with(key, Property.LAST_ROTATED_AT, daysAgo(200));

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
        assertThat(findings.get(0).explanation()).contains("never used");
    }

    @Test
    void isUnknownWhenNoSourceTellsOfUse() {
        estate.with(key, Property.CREATED_AT, daysAgo(200));

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
        assertThat(findings.get(0).explanation()).contains("collect the credential report");
    }

    @Test
    void isConditionalWhenWhatItGivesIs() {
        NodeId guarded =
                estate.user("guarded", allow("s3:*", "dynamodb:*").when("IpAddress", "aws:SourceIp", "203.0.113.0/24"));
        NodeId guardedKey = estate.accessKey(guarded, "AKIAGUARDED");
        estate.with(guardedKey, Property.LAST_USED_AT, daysAgo(400));

        assertThat(estate.findings(RULE, guardedKey)).extracting(Finding::truth).containsExactly(Truth.CONDITIONAL);
    }
}

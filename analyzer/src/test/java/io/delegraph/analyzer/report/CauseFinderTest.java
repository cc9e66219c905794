package io.delegraph.analyzer.report;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.cypher.graph.EdgeId;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.edge.MemberOf;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CauseFinderTest {
    private final EstateFixture estate = new EstateFixture();

    @Test
    void namesTheOneFactOnWhichMostFindingsRest() {
        NodeId document = estate.managed("wide", allow("iam:PutUserPolicy"));
        for (String name : new String[] {"a", "b", "c"}) {
            estate.attach(estate.user(name), document);
        }
        estate.user("d", allow("s3:PutBucketPolicy"));

        Report report = estate.analysis().report();

        Cause first = report.causes().get(0);
        assertThat(first.fact()).isEqualTo(document + "#0");
        assertThat(first.change()).isEqualTo(report.findings().get(0).remediation());
        assertThat(first.source().document()).isEqualTo("policies.json");
        assertThat(first.findings()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(report.causes()).hasSize(2);
    }

    @Test
    void givesEveryFindingExactlyOneCause() {
        NodeId document = estate.managed("wide", allow("iam:*"));
        estate.attach(estate.user("a"), document).attach(estate.user("b", allow("s3:*")), document);
        estate.accessKey(estate.user("bot", allow("s3:*")), "AKIAEXAMPLE");

        Report report = estate.analysis().report();

        assertThat(report.causes().stream().flatMap(cause -> cause.findings().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        report.findings().stream().map(Finding::id).toList());
        report.causes()
                .forEach(cause -> assertThat(report.findings())
                        .filteredOn(finding -> cause.findings().contains(finding.id()))
                        .extracting(Finding::cause)
                        .containsOnly(cause.fact()));
    }

    @Test
    void closesAFindingWhenItsCauseIsRemoved() {
        NodeId dev = estate.user("dev", allow("iam:PutUserPolicy").on(estate.arn("user", "dev")));
        String cause = estate.findings("PRV-003", dev).get(0).cause();

        estate.without(cause);

        assertThat(estate.findings("PRV-003", dev)).isEmpty();
    }

    @Test
    void namesTheCredentialWhenItIsTheWeakness() {
        NodeId key = estate.accessKey(estate.user("bot", allow("s3:GetObject")), "AKIAEXAMPLE");

        assertThat(estate.analysis().report().causes())
                .filteredOn(cause -> cause.fact().equals(key.value()))
                .extracting(Cause::change)
                .containsExactly(
                        "Revoke or replace the credential; `delegraph leaked AKIAEXAMPLE` says in which order.");
    }

    @Test
    void namesTheEndsOfAnEdgeThatIsTheCause() {
        NodeId dev = estate.user("dev", allow("iam:PutUserPolicy"));
        NodeId group = estate.group("devs");
        estate.member(dev, group);
        Finding finding = estate.findings("PRV-002", dev).get(0);
        String membership = EdgeId.of(MemberOf.KIND, dev, group, "").value();

        CauseFinder.Grouped grouped = new CauseFinder(estate.snapshot())
                .group(List.of(new Found(finding, List.of(membership), List.of(membership))));

        assertThat(grouped.causes()).extracting(Cause::name).containsExactly("dev is a member of devs");
        assertThat(grouped.causes()).extracting(Cause::change).containsExactly("Remove dev from the group.");
    }

    @Test
    void groupsFindingsThatKnowTheirCauseWithMostFindingsFirst() {
        NodeId document = estate.managed("wide", allow("iam:PutUserPolicy"));
        estate.attach(estate.user("a"), document).attach(estate.user("b"), document);
        estate.user("d", allow("s3:PutBucketPolicy"));
        Report report = estate.analysis().report();

        List<Cause> causes = new CauseFinder(estate.snapshot()).causesOf(report.findings());

        assertThat(causes).containsExactlyInAnyOrderElementsOf(report.causes());
        assertThat(causes).extracting(cause -> cause.findings().size()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(causes.get(0).fact()).isEqualTo(document + "#0");
    }

    @Test
    void findsNoCauseWhereNothingIsWrong() {
        estate.user("dev", allow("s3:GetObject"));

        assertThat(estate.analysis().report().findings()).isEmpty();
        assertThat(estate.analysis().report().causes()).isEmpty();
    }
}

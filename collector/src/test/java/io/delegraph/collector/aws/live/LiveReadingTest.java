package io.delegraph.collector.aws.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveReadingTest {
    private final FakeEstate estate = new FakeEstate();
    private final FakeAws aws = new FakeAws(estate);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void readsAllPagesOfAllScopesAsComplete() throws IOException {
        LiveScans scans = new LiveScans(aws, folder);

        Refreshed refreshed = scans.run();

        assertThat(refreshed.account()).contains(FakeEstate.ACCOUNT);
        assertThat(refreshed.scopes())
                .extracting(ScopeOutcome::scope, ScopeOutcome::completeness, ScopeOutcome::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("iam", Completeness.COMPLETE, ""),
                        org.assertj.core.groups.Tuple.tuple("organizations", Completeness.COMPLETE, ""),
                        org.assertj.core.groups.Tuple.tuple("cloudtrail", Completeness.COMPLETE, ""));
        assertThat(scans.report().coverage()).allMatch(each -> each.completeness() == Completeness.COMPLETE);
        assertThat(scans.report().inputs()).allMatch(input -> !input.collector().isEmpty());
        assertThat(scans.standing())
                .contains(
                        "aws:111111111111:user:ada",
                        "aws:111111111111:user:cleo",
                        "aws:111111111111:role:deploy",
                        "aws:organization:o-exampleorgid/ou-ab12-22222222",
                        "aws:account:333333333333 PART_OF aws:organization:o-exampleorgid/ou-ab12-22222222")
                .anyMatch(fact -> fact.startsWith("aws:organization:o-exampleorgid/ou-ab12-11111111 LIMITED_BY"));
        assertThat(scans.events()).hasSize(6);
    }

    @Test
    void takesWhatIsGoneOutOfTheGraph() throws IOException {
        LiveScans scans = new LiveScans(aws, folder);
        scans.run();
        estate.users.remove("ben");
        estate.unitsIn.put(FakeEstate.UNIT, List.of());
        estate.unitsIn.remove(FakeEstate.INNER);
        estate.accountsIn.remove(FakeEstate.INNER);
        estate.accounts.remove("333333333333");
        estate.targets.values().forEach(targets -> targets.removeAll(List.of(FakeEstate.INNER, "333333333333")));
        estate.targets.remove("p-denyleave01");
        estate.policyTypes.remove("p-denyleave01");

        Refreshed refreshed = scans.run();

        assertThat(refreshed.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(scans.standing())
                .contains("aws:111111111111:user:ada")
                .noneMatch(fact -> fact.contains("user:ben"))
                .noneMatch(fact -> fact.contains(FakeEstate.INNER))
                .noneMatch(fact -> fact.contains("p-denyleave01"))
                .noneMatch(fact -> fact.contains("333333333333"));
    }

    @Test
    void goesOnWithLogsWhereItEnded() throws IOException {
        LiveScans scans = new LiveScans(aws, folder);
        scans.run();
        aws.spoil("", Fault.BROKEN, 0);
        String late = estate.log("eu-west-1", "2026/11/20", "20261120T1205Z", "0late");
        String next = estate.log("us-east-1", "2026/11/21", "20261121T0000Z", "next");
        estate.log("eu-west-1", "2026/11/20", "20261120T1000Z", "tooLate");

        scans.run();

        assertThat(aws.asked()).contains("s3:GetObject " + late, "s3:GetObject " + next);
        assertThat(scans.events()).hasSize(8).noneMatch(key -> key.contains("tooLate"));
    }

    @Test
    void takesOnlySoManyLogsAndTheRestNextTime() throws IOException {
        LiveScans scans = new LiveScans(aws, folder);

        Refreshed first = scans.run(LiveScans.ACCOUNT, new LiveLimits(4, 1000, 1_000_000));

        assertThat(first.scopes().get(2).reason()).isEqualTo("111111111111: LimitReached");
        assertThat(scans.events()).hasSize(4);
        assertThat(scans.coverage("aws.cloudtrail/111111111111/events")
                        .orElseThrow()
                        .completeness())
                .isEqualTo(Completeness.PARTIAL);
        scans.run();
        assertThat(scans.events()).hasSize(6);
    }

    @Test
    void leavesOutLogsThatAreTooLargeAndKeysThatLeadElsewhere() throws IOException {
        String stream = "AWSLogs/111111111111/CloudTrail/eu-west-1/";
        estate.objects.put(stream + "2026/11/20/../../../../../../../escaped.json.gz", new byte[10]);
        estate.objects.put(stream + "2026/11/20/x.json.gz", new byte[2000]);
        LiveScans scans = new LiveScans(aws, folder.resolve("inside"));

        Refreshed refreshed = scans.run(LiveScans.ACCOUNT, new LiveLimits(100, 1000, 1_000_000));

        assertThat(refreshed.scopes().get(2).completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(scans.events()).hasSize(6);
        try (var files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains("escaped"));
        }
    }

    @Test
    void asksNothingThatIsNotInTheListOfPermissions() throws IOException {
        LiveAccount assumed = new LiveAccount(
                "eu-west-1",
                Optional.of(new AssumedRole("arn:aws:iam::111111111111:role/audit", Optional.of("outside"))),
                LiveAccount.Organization.READ,
                Optional.of(LiveScans.TRAIL));

        new LiveScans(aws, folder).run(assumed, LiveLimits.USUAL);

        assertThat(aws.operations()).isEqualTo(new TreeSet<>(Permissions.listAll()));
        assertThat(Permissions.listAll())
                .allMatch(name -> name.matches("[a-z0-9]+:(?:Get|List|Describe|AssumeRole)\\w*"));
    }

    @Test
    void saysThatNothingCouldBeAskedWhenNobodySaysWhoAsks() throws IOException {
        LiveScans scans = new LiveScans(aws, folder);
        scans.run();
        Set<String> before = scans.standing();
        aws.spoil("sts:GetCallerIdentity ", Fault.DENIED, 10);

        Refreshed refreshed = scans.run();

        assertThat(refreshed.account()).isEmpty();
        assertThat(refreshed.completeness()).isEqualTo(Completeness.FAILED);
        assertThat(refreshed.scopes())
                .containsExactly(
                        new ScopeOutcome("account", Completeness.FAILED, "sts-get-caller-identity: AccessDenied"));
        assertThat(scans.standing()).isEqualTo(before);
    }

    @Test
    void namesTheDeniedScopeAndReadsTheOthers() throws IOException {
        aws.spoil("iam:GetAccountAuthorizationDetails 1", Fault.DENIED, 10);
        LiveScans scans = new LiveScans(aws, folder);

        Refreshed refreshed = scans.run();

        assertThat(refreshed.scopes().get(0))
                .isEqualTo(new ScopeOutcome(
                        "iam", Completeness.PARTIAL, "iam-get-account-authorization-details: AccessDenied"));
        assertThat(refreshed.scopes().get(1).completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(scans.coverage("aws.iam/111111111111/authorization-details")
                        .orElseThrow()
                        .reason())
                .isEqualTo("the service answered AccessDenied");
        assertThat(scans.standing()).contains("aws:111111111111:user:ada");
    }

    @Test
    void stopsAskingWhenItsTimeIsUp() throws IOException {
        Patience none = new Patience(1, Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO);
        AwsConnection connection = AwsConnection.at(aws.uri(), "AKIAEXAMPLE", "example-secret");

        Refreshed refreshed = new LiveReading(connection, none, LiveLimits.USUAL, java.time.Clock.systemUTC())
                .refresh(LiveScans.ACCOUNT, folder, Optional.of("before"));

        assertThat(refreshed.scopes().get(0).reason()).endsWith("OutOfTime");
        assertThat(refreshed.marker()).isEqualTo("before");
        assertThat(aws.asked()).isEmpty();
    }
}

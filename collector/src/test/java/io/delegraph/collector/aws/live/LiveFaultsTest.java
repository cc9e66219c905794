package io.delegraph.collector.aws.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every question of a refresh goes wrong in every way: nothing is taken for gone, and nothing incomplete for complete. */
class LiveFaultsTest {
    private static final int ALWAYS = 1_000;

    @TempDir
    Path folder;

    /** All of them together are many; here each question goes wrong in one way, and each way with some questions. */
    @Test
    void deletesNothingWhicheverQuestionGoesWrong() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        List<String> questions = questions();
        Iterator<Fault> faults = List.<Fault>of().iterator();
        for (String question : questions) {
            faults = faults.hasNext() ? faults : EnumSet.allOf(Fault.class).iterator();
            spoil(question, faults.next(), softly);
        }
        softly.assertAll();
    }

    @Tag("nightly")
    @ParameterizedTest
    @EnumSource(Fault.class)
    void deletesNothingWhicheverQuestionGoesWrongInWhicheverWay(Fault fault) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (String question : questions()) {
            spoil(question, fault, softly);
        }
        softly.assertAll();
    }

    private void spoil(String question, Fault fault, SoftAssertions softly) throws IOException {
        try (FakeAws aws = new FakeAws(new FakeEstate())) {
            LiveScans scans = new LiveScans(aws, Files.createTempDirectory(folder, "each"));
            scans.run();
            Set<String> before = scans.standing();
            aws.spoil(question, fault, ALWAYS);

            Refreshed refreshed = scans.run();

            softly.assertThat(aws.asked()).as("asked with %s", question).contains(question);
            // What was not read may add that something is not known; it takes nothing away.
            softly.assertThat(scans.standing()).as("%s of %s", fault, question).containsAll(before);
            if (fault != Fault.EMPTY || !question.startsWith("s3:ListBucket")) {
                softly.assertThat(complete(refreshed, scans))
                        .as("%s of %s is complete", fault, question)
                        .isEqualTo(isHarmless(fault, question));
            }
        }
    }

    // Logs only add: an empty page of the bucket, or an empty listing that only confirms, hides nothing that was known.
    private static boolean isHarmless(Fault fault, String question) {
        boolean secondOpinion = question.matches("organizations:(ListChildren|ListPolicies|ListTargetsForPolicy) .*");
        return fault == Fault.EMPTY && (secondOpinion || isEmptyAnyway(question));
    }

    private static boolean isEmptyAnyway(String question) {
        return question.startsWith("organizations:ListOrganizationalUnitsForParent")
                && question.contains(FakeEstate.INNER);
    }

    private static boolean complete(Refreshed refreshed, LiveScans scans) {
        return refreshed.completeness() == Completeness.COMPLETE
                && scans.report().coverage().stream().allMatch(each -> each.completeness() == Completeness.COMPLETE);
    }

    @Tag("nightly")
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLED", "BROKEN", "SILENT"})
    void readsAllWhenAnAnswerGoesWrongOnce(Fault fault) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        Set<String> expected = new TreeSet<>();
        for (String question : questions()) {
            try (FakeAws aws = new FakeAws(new FakeEstate())) {
                LiveScans scans = new LiveScans(aws, Files.createTempDirectory(folder, "once"));
                aws.spoil(question, fault, 1);

                Refreshed refreshed = scans.run();

                if (expected.isEmpty()) {
                    expected.addAll(scans.standing());
                }
                softly.assertThat(refreshed.completeness())
                        .as("%s of %s", fault, question)
                        .isEqualTo(Completeness.COMPLETE);
                softly.assertThat(scans.standing())
                        .as("%s of %s", fault, question)
                        .isEqualTo(expected);
            }
        }
        softly.assertAll();
    }

    @Test
    void asksEveryScopeInSeveralPages() throws IOException {
        assertThat(questions())
                .contains("iam:GetAccountAuthorizationDetails 2")
                .anyMatch(question -> question.matches("organizations:ListAccounts \\{.*NextToken.*"))
                .anyMatch(question -> question.matches("organizations:ListTargetsForPolicy \\{.*NextToken.*"))
                .anyMatch(question -> question.matches("s3:ListBucket \\{continuation-token.*"));
    }

    // Those of a second refresh, which asks less of the bucket than a first.
    private List<String> questions() throws IOException {
        try (FakeAws aws = new FakeAws(new FakeEstate())) {
            LiveScans scans = new LiveScans(aws, Files.createTempDirectory(folder, "plain"));
            scans.run();
            List<String> first = aws.asked();
            aws.spoil("", Fault.BROKEN, 0);
            scans.run();
            List<String> both = new ArrayList<>(aws.asked());
            both.retainAll(first);
            return both;
        }
    }
}

package io.delegraph.api.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.store.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingAnalysesTest {
    private static final RequestContext ANY = RequestContext.unknown();
    private static final Permission READ = new Permission("s3:GetObject", "arn:aws:s3:::a/x");

    private static StandingAnalyses analyses(Duration patience) {
        return new StandingAnalyses(Snapshot.empty(), Instant.EPOCH, patience);
    }

    private static Inquiry made(StandingAnalyses analyses, List<Permission> asked, RequestContext open) {
        return analyses.ask(asked, open, inquiry -> inquiry);
    }

    @Test
    void keepsAnAnalysisUntilSomethingNewIsAsked() {
        StandingAnalyses analyses = analyses(Duration.ofSeconds(10));

        Inquiry first = made(analyses, List.of(READ), ANY);
        Inquiry again = made(analyses, List.of(READ), ANY);
        Inquiry nothing = made(analyses, List.of(), ANY);
        Inquiry other = made(analyses, List.of(new Permission("s3:PutObject", "b")), ANY);
        Inquiry back = made(analyses, List.of(READ), ANY);

        assertThat(again).isSameAs(first);
        assertThat(nothing).isSameAs(first);
        assertThat(other).isNotSameAs(first);
        assertThat(back).isSameAs(other);
    }

    @Test
    void keepsQuestionsThatGiveSomethingApart() {
        StandingAnalyses analyses = analyses(Duration.ofSeconds(10));
        RequestContext open = new RequestContext(Map.of(), Set.of("aws:sourceip"));

        Inquiry any = made(analyses, List.of(READ), ANY);
        Inquiry given = made(analyses, List.of(READ), open);

        assertThat(given).isNotSameAs(any);
        assertThat(made(analyses, List.of(READ), open)).isSameAs(given);
        assertThat(made(analyses, List.of(READ), ANY)).isSameAs(any);
    }

    @Test
    void makesOneAnalysisForManyWhoAskAtOnce() throws Exception {
        StandingAnalyses analyses = analyses(Duration.ofSeconds(30));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Inquiry> question = () -> {
                start.await();
                return made(analyses, List.of(READ), ANY);
            };
            List<Future<Inquiry>> asked = IntStream.range(0, 8)
                    .mapToObj(each -> threads.submit(question))
                    .toList();
            start.countDown();
            Set<Integer> made = new HashSet<>();
            for (Future<Inquiry> each : asked) {
                made.add(System.identityHashCode(each.get()));
            }

            assertThat(made).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesWhenOthersAskForTooLong() throws Exception {
        StandingAnalyses analyses = analyses(Duration.ofMillis(50));
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> slow = thread.submit(() -> analyses.ask(List.of(), ANY, inquiry -> {
                asking.countDown();
                return await(enough);
            }));
            asking.await();

            assertThatThrownBy(() -> made(analyses, List.of(), ANY)).isInstanceOf(QuestionsBusy.class);
            enough.countDown();
            assertThat(slow.get()).isTrue();
        } finally {
            thread.shutdownNow();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void forgetsWhatWasAskedWhenItIsTooMuch() {
        StandingAnalyses analyses = analyses(Duration.ofSeconds(10));
        List<Permission> many = IntStream.range(0, 9)
                .mapToObj(each -> new Permission("s3:GetObject", "arn:aws:s3:::b" + each + "/*"))
                .collect(Collectors.toList());

        made(analyses, List.of(READ), ANY);
        Inquiry after = made(analyses, many, ANY);

        assertThat(made(analyses, many, ANY)).isSameAs(after);
        assertThat(made(analyses, List.of(READ), ANY)).isNotSameAs(after);
    }
}

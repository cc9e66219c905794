package io.delegraph.api.serve.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.ScanId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final Difference NONE = new Difference(Closure.USE, List.of(), List.of(), List.of(), List.of());

    private final Differences differences = new Differences(Duration.ZERO);

    private static Differences.Asked asked(String to) {
        return new Differences.Asked(new ScanId("a"), new ScanId(to), Closure.USE);
    }

    @Test
    void keepsTheLastOne() {
        AtomicInteger found = new AtomicInteger();
        for (String to : List.of("b", "b", "c", "b")) {
            differences.between(asked(to), () -> {
                found.incrementAndGet();
                return NONE;
            });
        }

        assertThat(found).hasValue(3);
    }

    @Test
    void turnsAwayWhoWouldWaitTooLongForAnother() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Difference> first =
                CompletableFuture.supplyAsync(() -> differences.between(asked("b"), () -> {
                    begun.countDown();
                    await(goOn);
                    return NONE;
                }));
        begun.await();

        assertThatThrownBy(() -> differences.between(asked("c"), () -> NONE))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.QUESTIONS_BUSY));
        goOn.countDown();

        assertThat(first.join()).isEqualTo(NONE);
        assertThat(differences.between(asked("c"), () -> NONE)).isEqualTo(NONE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

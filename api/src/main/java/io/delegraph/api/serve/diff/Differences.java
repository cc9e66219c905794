package io.delegraph.api.serve.diff;

import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.ScanId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Finds differences one at a time, because each costs two snapshots and two analyses, and keeps the last one: scans do not
 * change. Safe for use by several threads.
 */
final class Differences {
    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;
    private Optional<Kept> kept = Optional.empty();

    /** @param patience so long a question waits for those before it */
    Differences(Duration patience) {
        this.patience = patience;
    }

    /** Between which scans, and how. */
    record Asked(ScanId from, ScanId to, Closure closure) {}

    private record Kept(Asked asked, Difference difference) {}

    /**
     * The difference, which is found unless it is the last one that was asked for.
     *
     * @throws Problem when too many others wait for theirs
     */
    Difference between(Asked asked, Supplier<Difference> finding) {
        take();
        try {
            Difference difference = kept.filter(last -> last.asked().equals(asked))
                    .map(Kept::difference)
                    .orElseGet(finding);
            kept = Optional.of(new Kept(asked, difference));
            return difference;
        } finally {
            turn.release();
        }
    }

    private void take() {
        try {
            if (turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new Problem(ProblemType.QUESTIONS_BUSY);
    }
}

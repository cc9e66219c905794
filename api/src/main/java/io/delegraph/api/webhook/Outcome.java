package io.delegraph.api.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * What one attempt came to.
 *
 * @param verdict whether it arrived, or may yet
 * @param status  of the answer in HTTP, if there was one
 * @param problem for people, unless it arrived
 * @param delay   that the receiver asked for
 */
public record Outcome(Verdict verdict, Optional<Integer> status, Optional<String> problem, Optional<Duration> delay) {
    /** What to expect of another attempt. */
    public enum Verdict {
        ARRIVED,
        /** The receiver is away or busy. */
        LATER,
        /** The receiver, or our own configuration, does not want it. A person may change that, so some attempts follow. */
        REFUSED
    }

    static Outcome arrived(int status) {
        return new Outcome(Verdict.ARRIVED, Optional.of(status), Optional.empty(), Optional.empty());
    }

    static Outcome refused(String problem) {
        return new Outcome(Verdict.REFUSED, Optional.empty(), Optional.of(problem), Optional.empty());
    }

    static Outcome unreachable() {
        return new Outcome(
                Verdict.LATER,
                Optional.empty(),
                Optional.of("Nobody answered in time, or not in HTTP."),
                Optional.empty());
    }
}

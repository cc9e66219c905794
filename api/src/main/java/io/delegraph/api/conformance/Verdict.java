package io.delegraph.api.conformance;

import io.delegraph.analyzer.fixpoint.Engine;
import io.delegraph.api.question.BatchAnswer;

/**
 * What became of one expectation.
 *
 * @param caseName of the case that it belongs to
 * @param engine   that gave the answer: the first whose answer is not as it must be, if there is one
 * @param got      the answer
 * @param passed   whether the answer is as it must be
 */
public record Verdict(String caseName, Expectation expectation, Engine engine, BatchAnswer got, boolean passed) {
    static Verdict of(ConformanceCase theCase, Expectation expectation, Engine engine, BatchAnswer got) {
        boolean answered = got.outcome() == BatchAnswer.Outcome.ANSWERED;
        boolean met = expectation.isMetBy(got.truth(), got.because(), got.condition());
        return new Verdict(theCase.name(), expectation, engine, got, answered && met);
    }

    /** This one if it failed, else the other. */
    Verdict and(Verdict other) {
        return passed ? other : this;
    }
}

package io.delegraph.api.conformance;

import io.delegraph.api.question.BatchAnswer;

/**
 * What became of one expectation.
 *
 * @param caseName of the case that it belongs to
 * @param got      the answer
 * @param passed   whether the answer is as it must be
 */
public record Verdict(String caseName, Expectation expectation, BatchAnswer got, boolean passed) {
    static Verdict of(ConformanceCase theCase, Expectation expectation, BatchAnswer got) {
        boolean answered = got.outcome() == BatchAnswer.Outcome.ANSWERED;
        boolean met = expectation.isMetBy(got.truth(), got.because(), got.condition());
        return new Verdict(theCase.name(), expectation, got, answered && met);
    }
}

package io.delegraph.analyzer;

import java.util.List;

/**
 * How analysis grows with the estate: one estate and one twice its size, and the ratio of their times (2 is linear, 4
 * quadratic). Every principal may pass roles and write its own policy, so that gates and edges grow with it.
 *
 * <p>Run: {@code mvn -B verify -Pbenchmark -pl analyzer -am}.
 */
public final class AnalysisBenchmark {
    private static final int SMALL = 50;
    private static final int ROUNDS = 4;

    private AnalysisBenchmark() {}

    /** Runs the rounds; the first warms up. */
    public static void main(String... arguments) {
        for (int round = 0; round < ROUNDS; round++) {
            double small = seconds(SMALL);
            double large = seconds(2 * SMALL);
            System.out.printf(
                    "round %d  %d users and roles %.2f s  %d users and roles %.2f s  ratio %.2f%n",
                    round, SMALL, small, 2 * SMALL, large, large / small);
        }
    }

    private static double seconds(int size) {
        EstateFixture estate = new EstateFixture();
        for (int number = 0; number < size; number++) {
            estate.user(
                    "user-" + number,
                    StatementText.allow("iam:PutUserPolicy").on(estate.arn("user", "user-" + number)));
            estate.roleFor("lambda.amazonaws.com", "role-" + number, StatementText.allow("s3:*"));
        }
        estate.user("passer", StatementText.allow("iam:PassRole", "lambda:*"));
        long start = System.nanoTime();
        List<?> findings = estate.analysis().report().findings();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (findings.isEmpty()) {
            throw new IllegalStateException("The estate of the benchmark has no findings: it measures nothing");
        }
        return seconds;
    }
}

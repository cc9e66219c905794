package io.delegraph.collector.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "a, a, true",
        "a, A, false",
        "a*, a, true",
        "*, anything/at:all, true",
        "a?c, abc, true",
        "a?c, ac, false",
        "arn:aws:s3:::*-logs, arn:aws:s3:::x-logs, true",
        "*a*b, xaxbxb, true",
        "*a*b, xaxbxc, false"
    })
    void matchesStarsAndQuestionMarks(String pattern, String text, boolean expected) {
        assertThat(new Glob(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void agreesWithRegularExpressions() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            String pattern = word(random, "ab*?");
            String text = word(random, "ab");
            String expression = pattern.replace("*", ".*").replace("?", ".");

            assertThat(new Glob(pattern).matches(text))
                    .as("seed %d: %s on %s", seed, pattern, text)
                    .isEqualTo(Pattern.matches(expression, text));
        }
    }

    @Test
    void takesNoTimeForAHostilePattern() {
        Glob hostile = new Glob("*a".repeat(200) + "b");
        String text = "a".repeat(5_000);

        boolean matches = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> hostile.matches(text));

        assertThat(matches).isFalse();
    }

    private static String word(Random random, String letters) {
        StringBuilder word = new StringBuilder();
        for (int left = random.nextInt(8); left > 0; left--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}

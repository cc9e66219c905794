package io.delegraph.analyzer.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    private static final long SEED = Long.getLong("delegraph.seed", 1);
    private static final List<String> TEXTS = texts("ab", 5);

    @ParameterizedTest
    @CsvSource({
        "s3:Get*, s3:GetObject, true",
        "s3:Get*, s3:PutObject, false",
        "*, anything, true",
        "a?c, abc, true",
        "a?c, ac, false",
        "arn:*:user/team-*, arn:aws:iam::1:user/team-b/c, true",
        "abc, abcd, false",
        "a*b*c, aXbXbXc, true",
        "a*b*c, aXcXb, false"
    })
    void matchesRunsAndSingleCharacters(String pattern, String text, boolean matches) {
        assertThat(Glob.of(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void matchesTheEmptyTextByStarsOnly() {
        assertThat(Glob.of("**").matches("")).isTrue();
        assertThat(Glob.of("?").matches("")).isFalse();
        assertThat(Glob.of("").matches("")).isTrue();
    }

    @Test
    void comparesWithCase() {
        assertThat(Glob.of("Role/*").matches("role/x")).isFalse();
    }

    @Test
    void matchesAsAMatcherThatTriesEverythingDoes() {
        Random random = new Random(SEED);
        for (int i = 0; i < 400; i++) {
            String pattern = pattern(random);
            for (String text : TEXTS) {
                assertThat(Glob.of(pattern).matches(text))
                        .as("seed %d: %s on '%s'", SEED, pattern, text)
                        .isEqualTo(tried(pattern, text));
            }
        }
    }

    @Test
    void findsACommonMemberWheneverThereIsOneAndOnlyThen() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1500; i++) {
            Glob left = Glob.of(pattern(random));
            Glob right = Glob.of(pattern(random));
            Optional<String> common = left.commonMember(right);
            boolean exists = TEXTS.stream().anyMatch(text -> left.matches(text) && right.matches(text));

            common.ifPresent(text -> {
                assertThat(left.matches(text))
                        .as("seed %d: %s on %s", SEED, left, text)
                        .isTrue();
                assertThat(right.matches(text))
                        .as("seed %d: %s on %s", SEED, right, text)
                        .isTrue();
            });
            if (exists) {
                assertThat(common).as("seed %d: %s and %s", SEED, left, right).isPresent();
            }
            assertThat(right.commonMember(left).isPresent()).isEqualTo(common.isPresent());
        }
    }

    @Test
    void namesNothingThatThePatternsLeaveOpen() {
        String common = Glob.of("s3:*").commonMember(Glob.of("*Object")).orElseThrow();

        assertThat(common).startsWith("s3:").endsWith("Object").contains(String.valueOf(Glob.UNNAMED));
        assertThat(Glob.of("s3:GetObject").matches(common)).isFalse();
    }

    @Test
    void hasAGenericMemberOfItsOwn() {
        for (String pattern : List.of("s3:*", "a?b*", "plain")) {
            assertThat(Glob.of(pattern).matches(Glob.of(pattern).genericMember()))
                    .isTrue();
        }
    }

    @Test
    void tellsLiteralsFromPatterns() {
        assertThat(Glob.of("arn:aws:s3:::x").isLiteral()).isTrue();
        assertThat(Glob.of("arn:aws:s3:::x?").isLiteral()).isFalse();
        assertThat(Glob.of("*").isEverything()).isTrue();
        assertThat(Glob.of("a*").isEverything()).isFalse();
    }

    private static boolean tried(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        String rest = pattern.substring(1);
        if (pattern.charAt(0) == '*') {
            return tried(rest, text) || (!text.isEmpty() && tried(pattern, text.substring(1)));
        }
        boolean first = !text.isEmpty() && (pattern.charAt(0) == '?' || pattern.charAt(0) == text.charAt(0));
        return first && tried(rest, text.substring(1));
    }

    private static String pattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            pattern.append("abab*?*".charAt(random.nextInt(7)));
        }
        return pattern.toString();
    }

    private static List<String> texts(String alphabet, int longest) {
        List<String> texts = new ArrayList<>(List.of(""));
        List<String> last = List.of("");
        for (int length = 1; length <= longest; length++) {
            List<String> longer = new ArrayList<>();
            for (String text : last) {
                alphabet.chars().forEach(character -> longer.add(text + (char) character));
            }
            texts.addAll(longer);
            last = longer;
        }
        return texts;
    }
}

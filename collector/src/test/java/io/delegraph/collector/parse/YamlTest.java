package io.delegraph.collector.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlTest {
    @Test
    void givesTheSameCursorAsJson() {
        JsonCursor root = Reading.whole(Syntax.YAML, """
                # people write this
                accounts:
                  - id: "123456789012"
                    production: true
                    count: 3
                """).value();

        JsonCursor account = root.listElements("accounts").get(0);

        assertThat(account.findText("id")).contains("123456789012");
        assertThat(account.findFlag("production")).contains(true);
        assertThat(account.findWhole("count")).hasValue(3);
        assertThat(account.find("production").orElseThrow().at()).hasToString("input.json:4#/accounts/0/production");
    }

    @Test
    void resolvesAliases() {
        Reading reading = Reading.whole(Syntax.YAML, """
                base: &base {zone: prod}
                other: *base
                missing: *nothing
                """);

        assertThat(reading.value().findObject("other").orElseThrow().findText("zone"))
                .contains("prod");
        assertThat(reading.problems()).containsExactly("PARSE_UNKNOWN_ALIAS /missing:3");
    }

    @Test
    void doesNotUnfoldAliasBomb() {
        StringBuilder bomb = new StringBuilder("l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            String alias = "*l" + (level - 1);
            bomb.append("l%d: &l%d [%s]\n".formatted(level, level, (alias + ", ").repeat(9) + alias));
        }

        Reading reading = Reading.whole(Syntax.YAML, bomb.toString());

        assertThat(reading.problems()).singleElement().asString().startsWith("PARSE_TOO_LARGE");
        assertThat(reading.value().cut()).isTrue();
    }

    @Test
    void leavesOutAliasesThatNestTooDeep() {
        StringBuilder chain = new StringBuilder("l0: &l0 [x]\n");
        for (int level = 1; level < 1_000; level++) {
            chain.append("l%d: &l%d [*l%d]\n".formatted(level, level, level - 1));
        }

        Reading reading = Reading.whole(Syntax.YAML, chain.toString());

        assertThat(reading.problems()).anyMatch(problem -> problem.startsWith("PARSE_TOO_DEEP"));
        assertThat(reading.value().height()).isLessThanOrEqualTo(JsonLimits.DEFAULT.depth());
    }

    @Test
    void reportsMalformedYamlWithItsLine() {
        Reading reading = Reading.whole(Syntax.YAML, "a: 1\nb: [1, 2\nc: }\n");

        assertThat(reading.value().findWhole("a")).hasValue(1);
        assertThat(reading.problems()).singleElement().asString().startsWith("PARSE_MALFORMED :");
    }

    @Test
    void survivesDepth() {
        Reading reading = Reading.whole(Syntax.YAML, "[".repeat(10_000) + "]".repeat(10_000));

        assertThat(reading.problems()).first().asString().startsWith("PARSE_TOO_DEEP");
    }

    @Test
    void reportsTaggedBinary() {
        Reading reading = Reading.whole(Syntax.YAML, "a: !!binary aGk=\nb: 1\n");

        assertThat(reading.problems()).containsExactly("PARSE_UNEXPECTED_KIND /a:1");
        assertThat(reading.value().findWhole("b")).hasValue(1);
    }
}

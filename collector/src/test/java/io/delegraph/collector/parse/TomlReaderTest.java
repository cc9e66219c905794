package io.delegraph.collector.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Completeness;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TomlReaderTest {
    private final List<JsonCursor> values = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Test
    void knowsWhereEachValueStands() {
        Completeness completeness = read("""
                approval = "never"

                [servers.a]
                args = [
                  "one", "eins",
                  # not "two"

                  "two",
                ]
                headers = { "X-Key" = "k" }
                "b/c".on = true
                """);

        assertThat(completeness).isEqualTo(Completeness.COMPLETE);
        JsonCursor server = value("servers").find("a").orElseThrow();
        assertThat(at(server)).isEqualTo("/servers/a:3");
        assertThat(at(server.find("args").orElseThrow().elements().get(1))).isEqualTo("/servers/a/args/1:5");
        assertThat(at(server.find("args").orElseThrow().elements().get(2))).isEqualTo("/servers/a/args/2:8");
        assertThat(at(server.find("headers").orElseThrow().find("X-Key").orElseThrow()))
                .isEqualTo("/servers/a/headers/X-Key:10");
        assertThat(at(server.find("b/c").orElseThrow().find("on").orElseThrow()))
                .isEqualTo("/servers/a/b~1c/on:11");
        assertThat(value("approval").text()).contains("never");
    }

    @Test
    void leavesOutOnlyWhatIsMalformed() {
        Completeness completeness = read("a = 1\nb = = secret\nc = 3\n");

        assertThat(completeness).isEqualTo(Completeness.PARTIAL);
        assertThat(problems).isNotEmpty().allMatch(problem -> problem.startsWith("PARSE_MALFORMED_PART :2"));
        assertThat(problems).noneMatch(problem -> problem.contains("secret"));
        assertThat(value("a").scalar()).isEqualTo("1");
    }

    @Test
    void refusesDepthThatTheLibraryWouldReadOnTheStack() {
        assertThat(read("a = " + "[".repeat(10_000))).isEqualTo(Completeness.FAILED);
        assertThat(read("a" + ".b".repeat(10_000) + " = 1")).isEqualTo(Completeness.FAILED);

        assertThat(problems).hasSize(2).allMatch(problem -> problem.startsWith("PARSE_TOO_DEEP"));
        assertThat(values).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(read("a = \"" + "x".repeat(5_000_000) + "\"")).isEqualTo(Completeness.FAILED);

        assertThat(problems).singleElement().asString().startsWith("PARSE_LIMIT_EXCEEDED");
    }

    private Completeness read(String text) {
        return TomlReader.of(
                        "input.toml",
                        problem -> problems.add(problem.code() + " "
                                + problem.at().pointer() + ":" + problem.at().line() + " " + problem.message()))
                .read(DocumentInMemory.of(text), values::add);
    }

    private JsonCursor value(String name) {
        return values.get(0).find(name).orElseThrow();
    }

    private static String at(JsonCursor value) {
        return value.pointer() + ":" + value.line();
    }
}

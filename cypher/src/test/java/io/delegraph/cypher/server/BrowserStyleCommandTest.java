package io.delegraph.cypher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserStyleCommandTest {
    @Test
    void handsTheBrowserItsStyleAndAnEmptyScreen() throws JsonProcessingException {
        String command = BrowserStyle.command();

        assertThat(command).startsWith("style {").endsWith("}; clear").doesNotContain("\n");
        JsonNode style = new JsonMapper().readTree(command.substring("style ".length(), command.lastIndexOf(';')));
        assertThat(style.path("node.Principal").path("color").asText()).isEqualTo("#4C8EDA");
        assertThat(style.path("node").path("caption").asText()).isEqualTo("{name}");
        assertThat(style.path("relationship").path("caption").asText()).isEqualTo("<type>");
    }

    @Test
    void writesEveryRule() {
        String json = BrowserStyle.json(
                List.of("node {", "  color: #FFFFFF;", "  caption: \"{name}\";", "}", "", "node.A {", "}"));

        assertThat(json).isEqualTo("{\"node\":{\"color\":\"#FFFFFF\",\"caption\":\"{name}\"},\"node.A\":{}}");
    }

    @Test
    void refusesALineThatItDoesNotUnderstand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrowserStyle.json(List.of("node { color: red; }")))
                .withMessageContaining("node { color: red; }");
    }
}

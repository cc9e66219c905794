package io.delegraph.collector.parse.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserFolderTest {
    @ParameterizedTest
    @CsvSource({
        "laptops, mbp-1/Users/mara/.cursor/mcp.json, laptops/mbp-1/Users/mara, .cursor/mcp.json",
        "laptops, mbp-1/Users/mara/code/shop/.vscode/mcp.json, laptops/mbp-1/Users/mara, code/shop/.vscode/mcp.json",
        "laptops, mara/.aws/credentials, laptops/mara, .aws/credentials",
        "laptops, mara/Library/Application Support/Claude/claude_desktop_config.json, laptops/mara, Library/Application Support/Claude/claude_desktop_config.json",
        "laptops, shop/.mcp.json, laptops/shop, .mcp.json",
        "/home/mara, .claude.json, /home/mara, .claude.json",
        "/home, mara/.claude.json, /home/mara, .claude.json",
        "/home/mara/.claude.json, .claude.json, /home/mara, .claude.json",
        "mara/.cursor/mcp.json, mcp.json, mara, .cursor/mcp.json",
        ".mcp.json, .mcp.json, ., .mcp.json",
        "laptop-7, .aws/config, laptop-7, .aws/config",
        "laptops, bundle.zip!/home/mara/.netrc, laptops/bundle.zip!/home/mara, .netrc",
        "configs, cursor.json, configs, cursor.json",
    })
    void isToldByTheDocumentsPath(String source, String uri, String path, String within) {
        UserFolder folder = UserFolder.of(source, uri);

        assertThat(folder.path()).isEqualTo(path);
        assertThat(folder.within()).isEqualTo(within);
    }

    @Test
    void isAPersonsWhenItIsAHomeThatPeopleHave() {
        assertThat(nature("home/mara/.aws/config")).contains("HUMAN");
        assertThat(nature("home/runner/.aws/config")).isEmpty();
        assertThat(nature("shop/.mcp.json")).isEmpty();
    }

    @Test
    void isNamedLikeItsFolder() {
        assertThat(UserFolder.of("x", "home/mara/.netrc").name()).isEqualTo("mara");
    }

    private static java.util.Optional<String> nature(String uri) {
        return UserFolder.of("x", uri)
                .node(SourceLocation.document(uri))
                .properties()
                .findText(Property.NATURE);
    }
}

package io.delegraph.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadNameTest {
    @ParameterizedTest
    @CsvSource({
        "account.json, account.json",
        ".mcp.json, .mcp.json",
        "../../x, x",
        "a/b, b",
        "c\\..\\b.json, b.json",
        "/etc/passwd, passwd",
        "a:b c*?.json, a_b_c__.json",
        "größe.json, größe.json",
        "., upload",
        ".., upload",
        "a/, upload",
        "'', upload",
    })
    void keepsTheLastSegmentAndWhatIsHarmlessInIt(String told, String safe) {
        assertThat(UploadName.safe(told)).isEqualTo(safe);
    }

    @Test
    void replacesControlCharactersAndKeepsTheEndOfLongNames() {
        assertThat(UploadName.safe("a\u0000b\n.json")).isEqualTo("a_b_.json");
        assertThat(UploadName.safe("x".repeat(500) + ".json")).hasSize(120).endsWith(".json");
    }
}

package io.delegraph.collector.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.DocumentHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFormatTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "",
                "[{\"File\":\"a\",\"Secret\":\"x\"}]",
                "[{\"RuleID\":\"a\",\"StartLine\":1}]",
                "{\"results\":{},\"version\":\"2.1.0\"}",
                "{\"type\":\"x\",\"id\":\"y\"}",
                "{\"mcpServers\":{\"a\":{\"SourceMetadata\":1,\"DetectorType\":2}}}",
                "RuleID,Commit,File,Secret,Match,StartLine"
            })
    void takesNoOtherDocumentForAReport(String text) {
        assertThat(ReportFormat.find(new DocumentHead("a", text))).isEmpty();
    }

    @Test
    void knowsAReportWhoseFirstFindingIsLongerThanAHead() {
        String start = "{\"id\":\".\",\"type\":\"path_scan\",\"entities_with_incidents\":[{\"filename\":\"a";

        assertThat(ReportFormat.find(new DocumentHead("a", start))).contains(ReportFormat.GGSHIELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"RuleID\":\"a\",\"File\":\"b\",\"Secret\":\"c\"}]",
                "[{\"RuleID\":\"a\",\"File\":\"b\",\"StartLine\":1}]"
            })
    void knowsAGitleaksReportThatHasOnlyRuleAndPlace(String text) {
        assertThat(ReportFormat.find(new DocumentHead("a", text))).contains(ReportFormat.GITLEAKS);
    }
}

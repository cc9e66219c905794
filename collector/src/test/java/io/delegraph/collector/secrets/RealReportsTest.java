package io.delegraph.collector.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.ProjectData;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealReportsTest {
    private static final SecretsCollector COLLECTOR = new SecretsCollector();

    @ParameterizedTest
    @CsvSource({
        "defectdojo/gitleaks/data_many.json, 2, 2",
        "defectdojo/gitleaks/data_one.json, 1, 1",
        "defectdojo/gitleaks/issue4336.json, 1, 1",
        "defectdojo/gitleaks/gitleaks8_many.json, 4, 3",
        "defectdojo/gitleaks/redacted_data_many.json, 6, 6",
        "defectdojo/gitleaks/version_7.5.0.json, 8, 1",
        "defectdojo/detect_secrets/many_findings.json, 4, 3",
        "defectdojo/detect_secrets/no_findings.json, 0, 0",
        "defectdojo/trufflehog/v3_git.json, 4, 3",
        "defectdojo/trufflehog/v3_github.json, 4, 3",
        "gitleaks/testdata/baseline/baseline.json, 2, 2",
        "gitleaks/testdata/expected/report/json_simple.json, 1, 1",
        "gitleaks/testdata/expected/report/template_jsonextra.json, 1, 1"
    })
    void readsEveryFinding(String file, long findings, int places) throws IOException {
        SourceDocument document = ProjectData.document(ProjectData.require("secret-scanners/" + file));

        CollectedFacts facts = CollectedFacts.of(COLLECTOR, document);

        assertThat(COLLECTOR.recognises(head(document))).isTrue();
        assertThat(facts.inputs().get(0).records()).isEqualTo(findings);
        assertThat(facts.coverage().get(0).completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(Reports.contents(facts)).hasSize(places);
        assertThat(facts.diagnostics())
                .filteredOn(each -> each.severity() != Severity.INFO)
                .isEmpty();
    }

    @Test
    void readsEveryFindingOfAnOldReport() throws IOException {
        SourceDocument document = ProjectData.document(
                ProjectData.require("secret-scanners/defectdojo/trufflehog/v2_many_vulns.json.gz"));

        CollectedFacts facts = CollectedFacts.of(COLLECTOR, document);

        assertThat(COLLECTOR.recognises(head(document))).isTrue();
        assertThat(facts.inputs().get(0).records()).isEqualTo(64);
        assertThat(facts.coverage().get(0).completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void learnsTheAccountOfAKeyThatWorks() {
        CollectedFacts facts = CollectedFacts.of(
                COLLECTOR,
                ProjectData.document(ProjectData.require("secret-scanners/defectdojo/trufflehog/v3_github.json")));

        Node key = facts.node("aws:access-key:AKIAYVP4CIPPERUVIFXG");
        assertThat(key.properties().findText(Property.ACCOUNT_ID)).contains("595918472158");
        assertThat(key.properties().findFlag(Property.VERIFIED)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "defectdojo/gitleaks/no_findings.json",
                "gitleaks/testdata/expected/report/empty.json",
                "gitleaks/testdata/expected/report/csv_simple.csv",
                "gitleaks/testdata/expected/report/sarif_simple.sarif"
            })
    void leavesAloneWhatCannotBeTold(String file) throws IOException {
        assertThat(COLLECTOR.recognises(head(ProjectData.document(ProjectData.require("secret-scanners/" + file)))))
                .isFalse();
    }

    private static DocumentHead head(SourceDocument document) throws IOException {
        try (InputStream bytes = document.open()) {
            return FormatDetector.head(document.uri(), bytes.readNBytes(FormatDetector.HEAD_BYTES));
        }
    }
}

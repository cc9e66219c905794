package io.delegraph.collector.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.FormatDetector;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialReportTest {
    private static final String REPORT = """
            user,arn,user_creation_time,password_enabled,mfa_active,access_key_1_active,access_key_1_last_rotated
            a,arn:aws:iam::111122223333:user/a,2024-01-01T00:00:00+00:00,not_supported,false,false,2024-01-02T00:00:00+00:00
            """;

    @Test
    void keepsAbsentApartFromFalse() {
        CollectedFacts facts = read(DocumentInMemory.of(REPORT));

        assertThat(facts.node("aws:111122223333:user:a").properties().has(Property.PASSWORD_ENABLED))
                .isFalse();
        assertThat(facts.node("aws:111122223333:user:a").properties().findFlag(Property.MFA))
                .contains(false);
        assertThat(facts.nodes(NodeKind.API_KEY))
                .singleElement()
                .satisfies(key ->
                        assertThat(key.properties().findFlag(Property.ENABLED)).contains(false));
        assertThat(facts.diagnostics()).isEmpty();
    }

    @Test
    void readsWhatAWindowsShellWrote() {
        DocumentInMemory document =
                DocumentInMemory.of(("\uFEFF" + REPORT.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE));

        assertThat(new IamCollector().recognises(FormatDetector.head("report.csv", bytes(document))))
                .isTrue();
        assertThat(read(document).nodes(NodeKind.USER)).hasSize(1);
    }

    @Test
    void failsOnContentThatIsNoReport() {
        CollectedFacts facts = read(DocumentInMemory.of("{\"Content\": \"?\", \"ReportFormat\": \"text/csv\"}"));

        assertThat(facts.problems()).containsExactly("IAM_UNREADABLE_CREDENTIAL_REPORT /Content:1");
        assertThat(facts.coverage()).extracting(each -> each.completeness()).containsExactly(Completeness.FAILED);
    }

    @Test
    void readsQuotedFields() {
        List<String> records = new ArrayList<>();

        CsvRecords.read(
                "a,\"b,\"\"c\"\"\"\r\n\r\n\"d\ne\",f\n", record -> records.add(record.line() + ": " + record.values()));

        assertThat(records).containsExactly("1: [a, b,\"c\"]", "3: [d\ne, f]");
    }

    @Test
    void saysOnlySoMuchAboutRowsThatAreNone() {
        CollectedFacts facts = read(DocumentInMemory.of(REPORT + "x\n".repeat(100_000) + ",".repeat(1_000_000)));

        assertThat(facts.nodes(NodeKind.USER)).hasSize(1);
        assertThat(facts.diagnostics()).hasSize(10_001);
        assertThat(facts.inputs()).extracting(input -> input.rejected()).containsExactly(100_001L);
    }

    private static byte[] bytes(DocumentInMemory document) {
        try {
            return document.open().readAllBytes();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static CollectedFacts read(DocumentInMemory document) {
        return CollectedFacts.of(new IamCollector(), document);
    }
}

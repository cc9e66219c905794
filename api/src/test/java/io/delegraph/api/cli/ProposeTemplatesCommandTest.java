package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposeTemplatesCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder = Path.of("");

    private Path runs = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void composeRuns() throws IOException {
        runs = folder.resolve("runs.jsonl");
        out = folder.resolve("templates.ndjson");
        Files.writeString(runs, run("conversation-0000001", "lee@corp.example") + "\n");
    }

    @Test
    void writesATemplateThatNobodyApproved() throws IOException {
        CommandLineRun.Result result = propose();

        assertThat(result.exit()).isZero();
        List<String> lines = Files.readAllLines(out);
        JsonNode template = JSON.readTree(lines.get(1));
        assertThat(template.at("/type").asText()).isEqualTo("task-template");
        assertThat(template.at("/support").asInt()).isEqualTo(1);
        assertThat(template.has("approver")).isFalse();
        assertThat(template.at("/approved").findValuesAsText("action")).contains("find_person", "send_note");
        assertThat(template.at("/approved").toString()).contains("lee@corp.example");
    }

    @Test
    void saysForPeopleWhatItProposesAndThatNothingIsAllowed() {
        CommandLineRun.Result result = propose();

        assertThat(result.out()).contains("Send lee the report", "1 of 1  send_note", "lee@corp.example");
        assertThat(result.error()).contains("Nothing is allowed yet");
    }

    @Test
    void writesWhatAScanReadsWithoutAComplaint() throws IOException {
        propose();

        CommandLineRun.Result scan =
                new CommandLineRun(folder).run("scan", out.toString(), "--store", "memory", "--format", "json");

        JsonNode report = JSON.readTree(scan.out());
        assertThat(report.at("/graph/nodesByKind/TaskTemplate").asInt()).isEqualTo(1);
        assertThat(report.at("/diagnostics").findValuesAsText("code")).containsExactly("SCAN_NO_ESTATE");
    }

    @Test
    void accusesARunOfGoingBeyondAnApprovedTemplate() throws IOException {
        propose();
        String approved = Files.readString(out).replace("\"support\":", "\"approver\":\"user:kim\",\"support\":");
        Files.writeString(out, approved);
        Path later = folder.resolve("later.jsonl");
        Files.writeString(later, run("conversation-0000002", "eve@other.example") + "\n");

        CommandLineRun.Result astray = scan(later);
        CommandLineRun.Result kept = scan(runs);

        assertThat(astray.out()).contains("DEL-004").contains("eve@other.example");
        assertThat(kept.out()).doesNotContain("DEL-004").doesNotContain("DEL-002");
    }

    @Test
    void allowsAndAccusesNothingBeforeSomebodyApproves() throws IOException {
        propose();
        Path later = folder.resolve("later.jsonl");
        Files.writeString(later, run("conversation-0000002", "eve@other.example") + "\n");

        assertThat(scan(later).out())
                .doesNotContain("DEL-004")
                .doesNotContain("DEL-002")
                .contains("DEL-010");
    }

    private CommandLineRun.Result scan(Path observed) {
        return new CommandLineRun(folder)
                .run(
                        "scan",
                        out.toString(),
                        observed.toString(),
                        "--store",
                        "memory",
                        "--format",
                        "json",
                        "--profile",
                        "all");
    }

    private CommandLineRun.Result propose() {
        return new CommandLineRun(folder).run("propose-templates", "--from", runs.toString(), "--out", out.toString());
    }

    private static String run(String id, String recipient) {
        return ("{'id':'" + id + "','messages':[{'role':'user','content':'Send lee the report'},"
                        + "{'role':'assistant','tool_calls':[{'id':'c1','type':'function','function':"
                        + "{'name':'find_person','arguments':'{\\'name\\':\\'lee\\'}'}}]},"
                        + "{'role':'tool','tool_call_id':'c1','content':'lee is at " + recipient + "'},"
                        + "{'role':'assistant','tool_calls':[{'id':'c2','type':'function','function':"
                        + "{'name':'send_note','arguments':'{\\'to\\':\\'" + recipient + "\\'}'}}]},"
                        + "{'role':'tool','tool_call_id':'c2','content':'sent'}]}")
                .replace('\'', '"');
    }
}

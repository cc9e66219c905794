package io.delegraph.collector.transcript;

import static io.delegraph.collector.transcript.Transcripts.argument;
import static io.delegraph.collector.transcript.Transcripts.call;
import static io.delegraph.collector.transcript.Transcripts.read;
import static io.delegraph.collector.transcript.Transcripts.requests;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClaudeSessionTest {
    private static final String SESSION = "'sessionId':'7c6a1f8e-0d5b-4f0a-9a51-5c0f6f3c2a10','cwd':'/home/mara/shop'";
    private static final String SUMMARY = "{'type':'summary','summary':'Shop','leafUuid':'l-1'}";
    private static final String ASKED = "{'type':'user','uuid':'u1','parentUuid':null,'isSidechain':false," + SESSION
            + ",'timestamp':'2026-03-01T10:00:00.000Z','message':{'role':'user','content':'Fix build.gradle'}}";
    private static final String STARTS_AGENT = "{'type':'assistant','uuid':'u2','parentUuid':'u1','isSidechain':false,"
            + SESSION + ",'timestamp':'2026-03-01T10:00:05.000Z','message':{'role':'assistant','content':["
            + "{'type':'text','text':'I look.'},{'type':'tool_use','id':'toolu_1','name':'Task','input':"
            + "{'description':'look','prompt':'Find the build file','subagent_type':'explorer'}}]}}";
    private static final String SIDE_ASKED =
            "{'type':'user','uuid':'s1','parentUuid':null,'isSidechain':true," + SESSION
                    + ",'timestamp':'2026-03-01T10:00:06.000Z','message':{'role':'user','content':'Find the build file'}}";
    private static final String SIDE_CALLS = "{'type':'assistant','uuid':'s2','parentUuid':'s1','isSidechain':true,"
            + SESSION + ",'timestamp':'2026-03-01T10:00:07.000Z','message':{'role':'assistant','content':["
            + "{'type':'tool_use','id':'toolu_2','name':'mcp__files__read_file','input':{'path':'build.gradle'}}]}}";
    private static final String SIDE_ANSWER =
            "{'type':'user','uuid':'s3','parentUuid':'s2','isSidechain':true," + SESSION
                    + ",'timestamp':'2026-03-01T10:00:08.000Z','message':{'role':'user','content':[{'type':'tool_result',"
                    + "'tool_use_id':'toolu_2','is_error':true,'content':[{'type':'text','text':'no such file'}]}]}}";

    @Test
    void readsASessionLineByLine() {
        CollectedFacts facts = read(SUMMARY, ASKED, STARTS_AGENT, SIDE_ASKED, SIDE_CALLS, SIDE_ANSWER);

        assertThat(requests(facts)).hasSize(1);
        assertThat(requests(facts).get(0).time()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(facts.observations())
                .allSatisfy(each ->
                        assertThat(each.strands().get(0).value()).isEqualTo("7c6a1f8e-0d5b-4f0a-9a51-5c0f6f3c2a10"));
        assertThat(facts.inputs().get(0).accepted()).isEqualTo(1);
        assertThat(facts.diagnostics()).isEmpty();
    }

    @Test
    void asksNothingByWhatTheProgramWrites() {
        CollectedFacts facts = read(
                ASKED,
                ASKED.replace("'u1'", "'u3'").replace("'isSidechain':false", "'isSidechain':false,'isMeta':true"),
                ASKED.replace("'u1'", "'u4'").replace("Fix build.gradle", "<command-name>/clear</command-name>"));

        assertThat(requests(facts)).hasSize(1);
    }

    @Test
    void takesTheStartOfASubagentForDelegation() {
        CollectedFacts facts = read(ASKED, STARTS_AGENT);

        assertThat(call(facts, "Task").deed().kind()).isEqualTo(CallKind.DELEGATION);
        assertThat(call(facts, "Task").actor()).isEqualTo(Party.agent("Claude Code"));
        assertThat(call(facts, "Task").delegate()).contains(Party.agent("explorer"));
    }

    @Test
    void knowsWhichSubagentASideChainIsOf() {
        CollectedFacts facts = read(ASKED, STARTS_AGENT, SIDE_ASKED, SIDE_CALLS, SIDE_ANSWER);

        assertThat(call(facts, "read_file").actor()).isEqualTo(Party.agent("explorer"));
        assertThat(call(facts, "read_file").deed().tool()).contains("files");
        assertThat(call(facts, "read_file").deed().outcome()).isEqualTo(Outcome.ERROR);
        assertThat(argument(facts, "read_file", "path").origins()).containsExactly("request");
    }

    @Test
    void readsOnAfterALineThatIsCut() {
        CollectedFacts facts = read(ASKED, STARTS_AGENT.substring(0, 120), SIDE_ASKED, SIDE_CALLS);

        assertThat(call(facts, "read_file").actor()).isEqualTo(Party.agent("subagent"));
        assertThat(facts.problems()).contains("PARSE_TRUNCATED_LINE :2");
    }
}

package io.delegraph.collector.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentHead;
import io.delegraph.cypher.graph.Completeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptHeadTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'request','chain':'c1','subject':'user:mara','purpose':'role: user','content':'x'}",
                "{'mcpServers':{'a':{'command':'npx','env':{'role':'user'}}}}",
                "{'resourceSpans':[{'scopeSpans':[{'spans':[{'traceId':'a','spanId':'b','name':'chat'}]}]}]}",
                "{'data':[{'traceID':'a','spans':[{'spanID':'b','operationName':'chat','tags':[]}]}]}",
                "{'Records':[{'eventName':'AssumeRole','userIdentity':{'type':'IAMUser'}}]}",
                "{'schema':'delegraph.bundle/1','role':'user'}",
                "[{'user':'mara','role':'admin'},{'user':'lee','role':'reader'}]",
                "{'eval_cases':[{'conversation':[{'user_content':{'role':'user','parts':[{'text':'Hi'}]}}]}]}",
                "{'skills':[],'provider':{'role':'user','content':'x'}}",
                "no json, 'role':'user'",
                ""
            })
    void leavesOtherFormatsAlone(String text) {
        assertThat(recognises(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'role':'user','content':'Hello'},{'role':'assistant','content':'Yes?'}]",
                "{'a':{'b':[{'run':{'messages':[{'role':'user','parts':[{'text':'Hello'}]}]}}]}}",
                "{'messages':[{'role':'system','content':'a very long text that the head",
                "{'input':'Do it','intermediate_steps':[[['search','{}','I search'],'found']]}",
                "{'trajectory':[{'action':'ls','observation':'a b'}]}",
                "{'type':'user','sessionId':'s','message':{'role':'user','content':'Hello'}}"
            })
    void knowsConversationsByTheirShape(String text) {
        assertThat(recognises(text)).isTrue();
    }

    @Test
    void survivesWhatIsNestedTooDeep() {
        CollectedFacts facts = Transcripts.read(
                "{'messages':" + "[".repeat(5_000), "{'messages':[{'role':'user','content':'Hello'}]}");

        assertThat(Transcripts.requests(facts)).hasSize(1);
        assertThat(facts.diagnostics()).isNotEmpty();
        assertThat(facts.inputs().get(0).rejected()).isEqualTo(1);
    }

    @Test
    void leavesOutARunThatIsTooLargeAndReadsTheOthers() {
        String large = "{'messages':[{'role':'user','content':'" + "word ".repeat(7_000_000) + "'}]}";

        CollectedFacts facts = Transcripts.read(
                "{'messages':[{'role':'user','content':'Hello'}]}",
                large,
                "",
                "{'messages':[{'role':'user','content':'Bye'}]}");

        assertThat(facts.problems()).containsExactly("PARSE_LINE_TOO_LONG :2");
        assertThat(Transcripts.requests(facts)).hasSize(2);
        assertThat(facts.inputs().get(0).completeness()).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void saysOfARecordWithoutAConversationThatItReadNothing() {
        CollectedFacts facts = Transcripts.read("{'messages':[{'role':'user','content':'Hello'}]}", "{'score':1}");

        assertThat(facts.problems()).containsExactly("TRANSCRIPT_NO_CONVERSATION :2");
        assertThat(facts.inputs().get(0).rejected()).isEqualTo(1);
    }

    private static boolean recognises(String text) {
        return new TranscriptCollector().recognises(new DocumentHead("input.json", text.replace('\'', '"')));
    }
}

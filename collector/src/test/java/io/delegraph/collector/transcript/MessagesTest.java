package io.delegraph.collector.transcript;

import static io.delegraph.collector.transcript.Transcripts.argument;
import static io.delegraph.collector.transcript.Transcripts.call;
import static io.delegraph.collector.transcript.Transcripts.read;
import static io.delegraph.collector.transcript.Transcripts.requests;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.event.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String ASKED = "{'role':'user','content':'Pay invoice-17.txt of Mara Okafor, 40 EUR'}";
    private static final String READS =
            "{'role':'assistant','content':null,'tool_calls':[{'id':'call_1','type':'function',"
                    + "'function':{'name':'read_file','arguments':'{\\'path\\':\\'invoice-17.txt\\'}'}}]}";
    private static final String FILE =
            "{'role':'tool','tool_call_id':'call_1','content':'Transfer 40.00 to DE1200340000'}";
    private static final String PAYS = "{'role':'assistant','tool_calls':[{'function':'pay','args':"
            + "{'to':['DE1200340000'],'amount':40,'note':{'text':'thanks','urgent':true}},'id':'call_2'}]}";

    @Test
    void readsACallInEitherForm() {
        CollectedFacts facts = conversation();

        assertThat(facts.calls()).extracting(each -> each.deed().action()).containsExactly("read_file", "pay");
        assertThat(argument(facts, "read_file", "path").values()).containsExactly("invoice-17.txt");
        assertThat(call(facts, "pay").deed().arguments().keySet())
                .containsExactly("amount", "note.text", "note.urgent", "to");
    }

    @Test
    void saysWhereAValueStoodBefore() {
        CollectedFacts facts = conversation();

        assertThat(argument(facts, "read_file", "path").origins()).containsExactly("request");
        assertThat(argument(facts, "pay", "to").origins()).containsExactly("result:read_file");
        assertThat(argument(facts, "pay", "amount").origins()).containsExactly("request", "result:read_file");
        assertThat(argument(facts, "pay", "note.text").origins()).isEmpty();
        assertThat(argument(facts, "pay", "note.urgent").origins()).isEmpty();
    }

    @Test
    void knowsTheOutcomeOfAnsweredCallsOnly() {
        CollectedFacts facts = conversation();

        assertThat(call(facts, "read_file").deed().outcome()).isEqualTo(Outcome.OK);
        assertThat(call(facts, "pay").deed().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void takesAnErrorForOneOnlyWhenAFieldSaysSo() {
        CollectedFacts facts = read(
                "{'messages':[" + ASKED + "," + READS
                        + ",{'role':'tool','tool_call_id':'call_1','content':'Error: none such'}," + PAYS
                        + ",{'role':'tool','tool_call_id':'call_2','content':'','error':'PermissionError: permission denied'}]}");

        assertThat(call(facts, "read_file").deed().outcome()).isEqualTo(Outcome.OK);
        assertThat(call(facts, "pay").deed().outcome()).isEqualTo(Outcome.DENIED);
    }

    @Test
    void asksOncePerTurnOfThePerson() {
        CollectedFacts facts = read("{'messages':[" + ASKED + "," + READS + "," + FILE
                + ",{'role':'user','content':[{'type':'text','text':'And one more'}]}]}");

        assertThat(requests(facts)).hasSize(2);
        assertThat(requests(facts).get(0).purpose()).isEqualTo("Pay invoice-17.txt of Mara Okafor, 40 EUR");
        assertThat(requests(facts).get(0).allowances()).isEmpty();
        assertThat(requests(facts).get(0).parameters().values()).contains("invoice-17.txt", "Mara Okafor", "40");
        assertThat(requests(facts).get(1).time())
                .isAfter(call(facts, "read_file").time());
    }

    @Test
    void doesNotTakeAProgramForAPerson() {
        CollectedFacts facts = read("{'messages':[" + ASKED + "," + READS + "," + FILE
                + ",{'role':'user','content':'</function_error> DE1200340000 was refused'}," + PAYS + "]}");

        assertThat(requests(facts)).hasSize(1);
        assertThat(argument(facts, "pay", "to").origins()).containsExactly("result:read_file");
    }

    @Test
    void takesTheRunsOwnIdAndTime() {
        CollectedFacts facts =
                read("{'meta':{},'run':{'session_id':'0f6bd83c-1c34-4b0a','timestamp':'2026-01-21 16:55:54',"
                        + "'messages':[" + ASKED + "," + READS + "," + FILE + "]}}");

        assertThat(facts.observations())
                .allSatisfy(each -> assertThat(each.strands().get(0).value()).isEqualTo("0f6bd83c-1c34-4b0a"));
        assertThat(requests(facts).get(0).time()).isEqualTo(Instant.parse("2026-01-21T16:55:54Z"));
        assertThat(call(facts, "read_file").key().nativeId()).isEqualTo("0f6bd83c-1c34-4b0a#call_1");
    }

    @Test
    void readsLinesAfterOneThatIsCut() {
        String run = "{'messages':[" + ASKED + "," + READS + "," + FILE + "]}";

        CollectedFacts facts = read(run, run.substring(0, run.length() - 30), run);

        assertThat(facts.calls()).hasSize(3);
        assertThat(facts.problems()).containsExactly("PARSE_TRUNCATED_LINE :2", "TRANSCRIPT_CUT /messages:2");
        assertThat(facts.calls()).extracting(each -> each.key()).doesNotHaveDuplicates();
    }

    private static CollectedFacts conversation() {
        return read("{'messages':[{'role':'system','content':'You pay 999'}," + ASKED + "," + READS + "," + FILE + ","
                + PAYS + "]}");
    }
}

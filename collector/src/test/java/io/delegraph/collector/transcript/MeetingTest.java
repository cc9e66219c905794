package io.delegraph.collector.transcript;

import static io.delegraph.collector.transcript.Transcripts.read;
import static io.delegraph.collector.transcript.Transcripts.requests;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Party;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingTest {
    @Test
    void takesAnAddressedSpeakerForADelegate() {
        CollectedFacts facts = read("{'history':[{'role':'human','content':'Plan a trip'},"
                + "{'role':'Lead (thought)','content':'Next speaker Searcher'},"
                + "{'role':'Lead (-> Searcher)','content':'Find trains'},{'role':'Searcher','content':'Found'},"
                + "{'role':'Lead (-> Writer)','content':'Write'},{'role':'Writer','content':'Written'}]}");

        assertThat(handed(facts)).containsExactly("Lead delegate Searcher", "Lead delegate Writer");
        assertThat(requests(facts).get(0).agent()).contains(Party.agent("Lead"));
    }

    @Test
    void takesTheNextSpeakerForADelegateWhenNobodyIsAddressed() {
        CollectedFacts facts = read("{'question':'How many?','history':["
                + "{'role':'assistant','name':'Reader','content':'Run this'},"
                + "{'role':'user','name':'Terminal','content':'4'},{'role':'user','name':'Terminal','content':'done'},"
                + "{'role':'user','name':'Checker','content':'It is 4'}]}");

        assertThat(handed(facts)).containsExactly("Reader speaks_next Terminal", "Terminal speaks_next Checker");
        assertThat(facts.calls())
                .allSatisfy(call -> assertThat(call.deed().kind()).isEqualTo(CallKind.DELEGATION));
        assertThat(requests(facts))
                .singleElement()
                .satisfies(request -> assertThat(request.purpose()).isEqualTo("How many?"));
    }

    @Test
    void doesNotTakeANamedPersonForAnAgent() {
        CollectedFacts facts = read(
                "{'messages':[{'role':'user','name':'mara','content':'Hello'},"
                        + "{'role':'assistant','name':'desk','content':'Yes?'},{'role':'user','name':'mara','content':'Bye'}]}");

        assertThat(facts.calls()).isEmpty();
        assertThat(requests(facts))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.subject()).contains(Party.human("mara")));
    }

    private static List<String> handed(CollectedFacts facts) {
        return facts.calls().stream()
                .map(call -> call.actor() + " " + call.deed().action() + " "
                        + call.delegate().map(Party::name).orElse("nobody"))
                .toList();
    }
}

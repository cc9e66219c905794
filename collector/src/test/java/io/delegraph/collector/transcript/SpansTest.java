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
import org.junit.jupiter.api.Test;

class SpansTest {
    private static final String TRACE = "'object':'trace.span','trace_id':'trace_11112222333344445555'";

    @Test
    void readsSpansOfTheAgentsSdkInTheOrderOfTime() {
        CollectedFacts facts = read(
                "{'object':'trace','id':'trace_11112222333344445555','workflow_name':'orders'}",
                span(
                        "s4",
                        "s3",
                        "10:00:04",
                        "{'type':'function','name':'refund','input':'{\\'order\\':\\'A-17\\'}','output':'done'}"),
                span(
                        "s1",
                        "",
                        "10:00:00",
                        "{'type':'agent','name':'triage','handoffs':['billing'],'tools':['look_up']}"),
                span(
                        "s2",
                        "s1",
                        "10:00:01",
                        "{'type':'generation','input':[{'role':'user','content':'Refund order A-17'}]}"),
                span("s5", "s1", "10:00:02", "{'type':'handoff','from_agent':'triage','to_agent':'billing'}"),
                span("s3", "", "10:00:03", "{'type':'agent','name':'billing','handoffs':[],'tools':['refund']}"));

        assertThat(requests(facts)).hasSize(1);
        assertThat(requests(facts).get(0).agent()).contains(Party.agent("triage"));
        assertThat(call(facts, "handoff").deed().kind()).isEqualTo(CallKind.DELEGATION);
        assertThat(call(facts, "handoff").delegate()).contains(Party.agent("billing"));
        assertThat(call(facts, "refund").actor()).isEqualTo(Party.agent("billing"));
        assertThat(call(facts, "refund").key().nativeId()).isEqualTo("trace_11112222333344445555#s4");
        assertThat(argument(facts, "refund", "order").origins()).containsExactly("request");
        assertThat(facts.diagnostics()).isEmpty();
    }

    @Test
    void reportsAHandoffToNobody() {
        CollectedFacts facts = read(
                span("s1", "", "10:00:00", "{'type':'agent','name':'triage'}"),
                span("s2", "s1", "10:00:01", "{'type':'handoff','from_agent':'triage','to_agent':null}"));

        assertThat(facts.calls()).isEmpty();
        assertThat(facts.problems()).containsExactly("TRANSCRIPT_NAMELESS_CALL :2");
    }

    @Test
    void readsObservationsOfLangfuse() {
        CollectedFacts facts = read("{'trace':{'id':'5f1c4d3e2b1a09876543210fedcba987','userId':'mara@acme.example'},"
                + "'observations':["
                + "{'id':'o1','traceId':'t','type':'AGENT','name':'invoke_agent desk','parentObservationId':null,"
                + "'startTime':'2026-03-01T10:00:00Z','input':[{'role':'user','content':'Weather in Oslo?'}]},"
                + "{'id':'o2','traceId':'t','type':'AGENT','name':'forecaster','parentObservationId':'o1',"
                + "'startTime':'2026-03-01T10:00:01Z'},"
                + "{'id':'o3','traceId':'t','type':'SPAN','name':'execute_tool weather','parentObservationId':'o2','level':'ERROR',"
                + "'startTime':'2026-03-01T10:00:02Z','input':{'city':'Oslo'},'output':'down',"
                + "'metadata':{'attributes':{'gen_ai.tool.name':'weather'}}}]}");

        assertThat(requests(facts).get(0).subject()).contains(Party.human("mara@acme.example"));
        assertThat(call(facts, "delegate").actor()).isEqualTo(Party.agent("desk"));
        assertThat(call(facts, "delegate").delegate()).contains(Party.agent("forecaster"));
        assertThat(call(facts, "weather").actor()).isEqualTo(Party.agent("forecaster"));
        assertThat(call(facts, "weather").deed().outcome()).isEqualTo(Outcome.ERROR);
        assertThat(argument(facts, "weather", "city").origins()).containsExactly("request");
    }

    private static String span(String id, String parent, String time, String data) {
        String above = parent.isEmpty() ? "null" : "'" + parent + "'";
        return "{" + TRACE + ",'id':'" + id + "','parent_id':" + above + ",'started_at':'2026-03-01T" + time
                + "+00:00','ended_at':null,'span_data':" + data + ",'error':null}";
    }
}

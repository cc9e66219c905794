package io.delegraph.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.webhook.WebhookDefinition.Format;
import io.delegraph.api.webhook.WebhookDefinition.Receives;
import io.delegraph.cypher.graph.Severity;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
    private static final String BASE = "https://delegraph.example/";

    private static Event event(Notice notice) {
        return new Event(notice.id(), notice.type(), notice.at(), EventBody.of(notice));
    }

    private static WebhookDefinition definition(Format format, String template) {
        return new WebhookDefinition(
                "a",
                "https://hooks.example:443",
                format,
                Optional.of(template).filter(text -> !text.isEmpty()),
                EnumSet.allOf(EventType.class),
                WebhookFilter.ALL,
                Receives.ALL,
                true);
    }

    private static JsonNode rendered(Format format, String template, Notice notice) throws IOException {
        return new JsonMapper()
                .readTree(EventFormat.of(definition(format, template), BASE)
                        .render(event(notice))
                        .body());
    }

    @Test
    void saysAnEventAsCloudEventsHasIt() throws IOException {
        JsonNode node = rendered(Format.CLOUDEVENTS, "", Notices.opened("f1", "CRD-002", Severity.HIGH, "cx", "tier"));

        assertThat(node.path("specversion").asText()).isEqualTo("1.0");
        assertThat(node.path("id").asText()).isEqualTo("f1");
        assertThat(node.path("source").asText()).isEqualTo(BASE);
        assertThat(node.path("type").asText()).isEqualTo("io.delegraph.finding.opened");
        assertThat(node.path("subject").asText()).isEqualTo("f1");
        assertThat(node.path("time").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(node.path("data").path("link").asText()).isEqualTo(BASE + "api/v1/findings/f1");
        assertThat(node.path("data").path("finding").path("owners").get(0).asText())
                .isEqualTo("cx");
        assertThat(node.path("data").path("finding").path("path").get(0).asText())
                .isEqualTo("Agent a -USES-> ApiKey k");
    }

    @Test
    void saysNothingToSlackThatSlackWouldActUpon() throws IOException {
        Notice hostile = new Notice(
                "1",
                EventType.SCAN_COMPLETED,
                Notices.AT,
                "1",
                "<!channel> <https://evil.example|Delegraph> & more",
                "/api/v1/scans/1",
                Optional.empty(),
                java.util.Map.of());
        JsonNode node = rendered(Format.SLACK, "", hostile);

        assertThat(node.path("text").asText())
                .isEqualTo("&lt;!channel&gt; &lt;https://evil.example|Delegraph&gt; &amp; more");
        assertThat(node.path("blocks").get(0).path("text").path("type").asText())
                .isEqualTo("plain_text");
        assertThat(node.path("blocks").get(1).path("text").path("text").asText())
                .isEqualTo("<" + BASE + "api/v1/scans/1|Delegraph>");
    }

    @Test
    void makesTicketsFromATemplate() throws IOException {
        String template = """
                {"fields": {"summary": "{{summary}}", "labels": ["{{type}}"{{#finding}}, "{{rule}}"{{/finding}}],
                 "description": "{{#finding}}{{title}}{{#path}}\\n{{.}}{{/path}}{{/finding}}{{^finding}}-{{/finding}}"}}""";

        JsonNode finding = rendered(Format.TICKET, template, Notices.opened("f1", "CRD-002", Severity.HIGH, "cx", ""));
        JsonNode scan = rendered(Format.TICKET, template, Notices.scan("1"));

        assertThat(finding.path("fields").path("labels").get(1).asText()).isEqualTo("CRD-002");
        assertThat(finding.path("fields").path("description").asText())
                .isEqualTo("Title \"of\" <f1>\nAgent a -USES-> ApiKey k");
        assertThat(scan.path("fields").path("description").asText()).isEqualTo("-");
        assertThatCode(() -> Sample.check(definition(Format.TICKET, template))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"{{{summary}}}\", \"b\": \"{{&summary}}\"}",
                "{{=<% %>=}}{\"a\": \"<%& summary %>\"}",
            })
    void letsNoValueOutOfItsString(String template) throws IOException {
        JsonNode node = rendered(Format.TICKET, template, Notices.opened("\",\"evil\":\"1", "R", Severity.LOW, "", ""));

        assertThat(node.has("evil")).isFalse();
        assertThat(node.path("a").asText()).isEqualTo("New finding \",\"evil\":\"1");
    }

    @Test
    void showsATemplateNothingOfTheObjectsBehindIt() throws IOException {
        JsonNode node = rendered(
                Format.TICKET,
                "{\"a\": \"{{class}}{{summary.class.name}}{{summary.bytes}}{{finding.getClass}}{{hashCode}}\"}",
                Notices.opened("f1", "R", Severity.LOW, "", ""));

        assertThat(node.path("a").asText()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{\"a\": {{summary}}}",
                "{\"a\": \"{{>partial}}\"}",
                "{\"a\": \"{{#open}}\"}",
                "\"text\"",
                "{} {}",
                "{\"a\": \"{{/open}}\"}"
            })
    void refusesTemplatesThatMakeNoJson(String template) {
        assertThatExceptionOfType(TemplateRefused.class)
                .isThrownBy(() -> Sample.check(definition(Format.TICKET, template)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"{{#many}}{{#many}}{{#many}}{{.}}{{/many}}{{/many}}{{/many}}\"}",
                "{\"a\": \"{{#many}}{{#many}}{{#many}}{{#none}}{{/none}}{{/many}}{{/many}}{{/many}}\"}"
            })
    void endsTemplatesThatWorkTooMuch(String template) {
        ObjectNode body = EventBody.of(Notices.scan("1"));
        ArrayNode many = body.putArray("many");
        IntStream.range(0, 100).forEach(each -> many.add("text " + each));
        Event event = new Event("1", EventType.SCAN_COMPLETED, Notices.AT, body);
        EventFormat format = EventFormat.of(definition(Format.TICKET, template), BASE);

        assertThatExceptionOfType(TemplateRefused.class)
                .isThrownBy(() -> format.render(event))
                .withMessageContaining("too");
    }
}

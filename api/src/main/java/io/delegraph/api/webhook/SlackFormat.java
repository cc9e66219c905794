package io.delegraph.api.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of Slack's incoming webhooks: a header, what it is about, how to get there, where to read on.
 *
 * <p>Names in findings come from what was scanned, so everything but the link is plain text or escaped: nobody is
 * mentioned, and no link has another address than its text says.
 */
record SlackFormat(String base) implements EventFormat {
    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_TEXT = 2_900;

    @Override
    public Rendered render(Event event) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("text", escaped(event.summary()));
        ArrayNode blocks = message.putArray("blocks");
        block(blocks, "header", "plain_text", cut(event.summary(), LONGEST_HEADER));
        List<String> lines = lines(event.body());
        if (!lines.isEmpty()) {
            block(blocks, "section", "plain_text", cut(String.join("\n", lines), LONGEST_TEXT));
        }
        block(blocks, "section", "mrkdwn", "<" + EventFormat.link(event, base) + "|Delegraph>");
        return new Rendered("application/json; charset=UTF-8", EventBody.write(message));
    }

    private static List<String> lines(JsonNode body) {
        List<String> lines = new ArrayList<>();
        JsonNode finding = body.path("finding");
        if (!finding.isMissingNode()) {
            lines.add(finding.path("explanation").asText());
            lines.add(finding.path("remediation").asText());
            finding.path("path").forEach(step -> lines.add("→ " + step.asText()));
        }
        body.path("worst").forEach(worst -> lines.add("• " + worst.asText()));
        lines.removeIf(String::isBlank);
        return lines;
    }

    private static void block(ArrayNode blocks, String kind, String textKind, String text) {
        ObjectNode block = blocks.addObject();
        block.put("type", kind);
        block.putObject("text").put("type", textKind).put("text", text);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}

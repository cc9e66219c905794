package io.delegraph.api.export.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.export.JsonShape;

/**
 * Messages. SARIF reads {@code [text](target)} in them as a link and {@code {0}} as a placeholder; names come from
 * documents, and neither is ever meant.
 */
final class SarifText {
    private SarifText() {}

    static ObjectNode message(String text) {
        return JsonShape.object().put("text", plain(text));
    }

    private static String plain(String text) {
        String unplaced = text.replaceAll("\\{(\\d+)\\}", "{{$1}}");
        return unplaced.contains("](")
                ? unplaced.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
                : unplaced;
    }
}

package io.delegraph.api.export.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.export.Extract;
import io.delegraph.api.export.JsonShape;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import java.util.Comparator;

/** The scan: what it could not read, and what this file leaves out. */
final class SarifInvocation {
    private static final Comparator<Diagnostic> GRAVEST =
            Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder());

    private SarifInvocation() {}

    static ObjectNode of(Extract extract, SarifCuts cuts) {
        ObjectNode invocation = JsonShape.object().put("executionSuccessful", true);
        extract.epoch()
                .ifPresent(epoch -> invocation.put("endTimeUtc", epoch.clock().toString()));
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        cuts.sentences().forEach(sentence -> notifications.add(notification("DELEGRAPH_CUT", "warning", sentence)));
        extract.coverage().sources().stream()
                .filter(source -> source.completeness() != Completeness.COMPLETE)
                .forEach(source -> notifications.add(gap(source)));
        extract.diagnostics().stream()
                .sorted(GRAVEST)
                .limit(SarifLimits.NOTIFICATIONS)
                .forEach(diagnostic -> notifications.add(diagnostic(diagnostic)));
        return invocation;
    }

    private static ObjectNode gap(Coverage source) {
        String sentence = "Source " + source.source().value() + " is " + source.completeness() + ": " + source.reason();
        return notification("DELEGRAPH_COVERAGE", "warning", sentence);
    }

    private static ObjectNode diagnostic(Diagnostic diagnostic) {
        String level = switch (diagnostic.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
        ObjectNode notification = notification(diagnostic.code(), level, diagnostic.message());
        notification.putArray("locations").add(SarifPlace.location(diagnostic.at()));
        return notification;
    }

    private static ObjectNode notification(String code, String level, String text) {
        ObjectNode notification = JsonShape.object();
        notification.putObject("descriptor").put("id", code);
        notification.put("level", level);
        notification.set("message", SarifText.message(text));
        return notification;
    }
}

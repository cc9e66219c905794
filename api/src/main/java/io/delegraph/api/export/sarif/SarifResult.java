package io.delegraph.api.export.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.export.Exported;
import io.delegraph.api.export.Extract;
import io.delegraph.api.export.JsonShape;
import io.delegraph.api.export.Verdict;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.store.Epoch;
import java.time.Instant;
import java.util.Locale;

/** Findings as results. */
final class SarifResult {
    private final SarifRules rules;
    private final NodeNames nodes;
    private final Instant clock;

    SarifResult(Extract extract, SarifRules rules) {
        this.rules = rules;
        this.nodes = extract.nodes();
        this.clock = extract.epoch().map(Epoch::clock).orElse(Instant.EPOCH);
    }

    ObjectNode of(Exported exported) {
        Finding finding = exported.finding();
        ObjectNode result = JsonShape.object();
        result.put("ruleId", finding.rule());
        result.put("ruleIndex", rules.index(finding.rule()));
        result.put("level", SarifLevel.of(finding.severity()));
        result.set("message", SarifText.message(finding.explanation()));
        result.putArray("locations").add(location(exported));
        if (!finding.path().isEmpty()) {
            result.putArray("codeFlows").add(flow(finding));
        }
        fingerprints(result, finding);
        result.put("baselineState", baseline(exported));
        result.put("rank", JsonShape.number(finding.score()));
        suppressions(result.putArray("suppressions"), exported);
        properties(result.putObject("properties"), exported);
        return result;
    }

    private ObjectNode location(Exported exported) {
        ObjectNode location = SarifPlace.location(exported.at());
        ArrayNode logical = location.withArray("logicalLocations");
        for (Subject subject : exported.finding().subjects()) {
            logical.addObject()
                    .put("name", subject.name())
                    .put("fullyQualifiedName", subject.id().value())
                    .put("kind", subject.kind().label());
        }
        return location;
    }

    private ObjectNode flow(Finding finding) {
        ObjectNode flow = JsonShape.object();
        ArrayNode steps =
                flow.putArray("threadFlows").addObject().put("id", finding.id()).putArray("locations");
        finding.path().stream().limit(SarifLimits.STEPS).forEach(step -> steps.add(step(step)));
        return flow;
    }

    private ObjectNode step(PathStep step) {
        ObjectNode place = SarifPlace.location(step.at());
        place.set("message", SarifText.message(sentence(step)));
        ObjectNode location = JsonShape.object();
        location.set("location", place);
        location.putArray("kinds").add(step.edge());
        return location;
    }

    private String sentence(PathStep step) {
        String note = step.note().isEmpty() ? "" : ": " + step.note();
        return nodes.caption(step.from()) + " " + step.edge() + " " + nodes.caption(step.to()) + " ("
                + step.truth().name().toLowerCase(Locale.ROOT) + note + ")";
    }

    // The second is the only one that GitHub looks at; without it alerts would be told apart by lines of documents.
    private static void fingerprints(ObjectNode result, Finding finding) {
        result.putObject("partialFingerprints")
                .put("delegraphFindingId/v1", finding.id())
                .put("primaryLocationLineHash", finding.id() + ":1");
    }

    private String baseline(Exported exported) {
        if (exported.isResolved()) {
            return "absent";
        }
        return exported.isNewAt(clock) ? "new" : "unchanged";
    }

    private static void suppressions(ArrayNode suppressions, Exported exported) {
        exported.verdict().ifPresent(verdict -> suppressions.add(suppression(verdict)));
    }

    private static ObjectNode suppression(Verdict verdict) {
        ObjectNode suppression = JsonShape.object()
                .put("kind", "external")
                .put("status", "accepted")
                .put("justification", verdict.reason());
        ObjectNode properties = suppression.putObject("properties");
        properties.put("decision", verdict.kind().name());
        verdict.by().ifPresent(who -> properties.put("by", who));
        verdict.expires().ifPresent(end -> properties.put("expires", end.toString()));
        return suppression;
    }

    private static void properties(ObjectNode properties, Exported exported) {
        Finding finding = exported.finding();
        properties.put("severity", finding.severity().name());
        properties.put("security-severity", SarifLevel.score(finding.severity()));
        properties.put("score", JsonShape.number(finding.score()));
        properties.put("truth", finding.truth().name());
        properties.put("confidence", JsonShape.number(finding.confidence()));
        properties.put("status", finding.status().name());
        exported.assignee().ifPresent(who -> properties.put("assignee", who));
        properties.put("firstSeen", exported.firstSeen().toString());
        properties.put("lastSeen", exported.lastSeen().toString());
        properties.put("remediation", finding.remediation());
        ArrayNode standards = properties.putArray("standards");
        finding.standards().forEach(standards::add);
    }
}

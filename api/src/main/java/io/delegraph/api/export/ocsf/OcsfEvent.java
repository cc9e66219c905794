package io.delegraph.api.export.ocsf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.export.Exported;
import io.delegraph.api.export.Extract;
import io.delegraph.api.export.JsonShape;
import io.delegraph.api.export.Release;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.store.Epoch;
import java.time.Instant;

/** Findings as events of one class. */
final class OcsfEvent {
    private static final int FINDINGS = 2;
    private static final int TYPES = 100;
    private static final int PERCENT = 100;
    private static final int RULE = 1;

    private final OcsfClass kind;
    private final Extract extract;
    private final Instant clock;
    private final OcsfGraph graphs;
    private final OcsfPrivileges privileges;

    OcsfEvent(OcsfClass kind, Extract extract) {
        this.kind = kind;
        this.extract = extract;
        this.clock = extract.epoch().map(Epoch::clock).orElse(Instant.EPOCH);
        this.graphs = new OcsfGraph(extract.nodes());
        this.privileges = new OcsfPrivileges(extract.nodes());
    }

    ObjectNode of(Exported exported) {
        Finding finding = exported.finding();
        OcsfLife life = OcsfLife.of(exported, clock);
        ObjectNode event = JsonShape.object();
        classification(event, life);
        event.put("time", life.at().toEpochMilli());
        severity(event, finding.severity());
        OcsfLife.status(event, exported);
        event.put("message", finding.explanation());
        event.put("confidence_score", Math.round(finding.confidence() * PERCENT));
        event.set("metadata", metadata());
        event.set("finding_info", information(exported));
        event.putObject("remediation").put("desc", finding.remediation());
        ArrayNode resources = OcsfParties.resources(finding.subjects());
        if (!resources.isEmpty()) {
            event.set("resources", resources);
        }
        switch (kind) {
            case IAM_ANALYSIS_FINDING -> analysis(event, finding);
            case DETECTION_FINDING -> detection(event, exported, life);
        }
        unmapped(event.putObject("unmapped"), exported);
        return event;
    }

    private void classification(ObjectNode event, OcsfLife life) {
        event.put("activity_id", life.id());
        event.put("activity_name", life.name());
        event.put("category_uid", FINDINGS);
        event.put("category_name", "Findings");
        event.put("class_uid", kind.uid());
        event.put("class_name", kind.caption());
        event.put("type_uid", kind.uid() * TYPES + life.id());
        event.put("type_name", kind.caption() + ": " + life.name());
    }

    private static void severity(ObjectNode event, Severity severity) {
        switch (severity) {
            case LOW -> event.put("severity_id", 2).put("severity", "Low");
            case MEDIUM -> event.put("severity_id", 3).put("severity", "Medium");
            case HIGH -> event.put("severity_id", 4).put("severity", "High");
            case CRITICAL -> event.put("severity_id", 5).put("severity", "Critical");
        }
    }

    private ObjectNode metadata() {
        ObjectNode metadata = JsonShape.object().put("version", OcsfExport.SCHEMA_VERSION);
        ObjectNode product = metadata.putObject("product")
                .put("uid", "delegraph")
                .put("name", "Delegraph")
                .put("vendor_name", "Delegraph");
        Release.version().ifPresent(version -> product.put("version", version));
        extract.epoch()
                .ifPresent(epoch -> metadata.put("correlation_uid", epoch.scan().value()));
        return metadata;
    }

    private ObjectNode information(Exported exported) {
        Finding finding = exported.finding();
        ObjectNode information = JsonShape.object()
                .put("uid", finding.id())
                .put("title", finding.title())
                .put("desc", finding.explanation())
                .put("created_time", exported.firstSeen().toEpochMilli())
                .put("first_seen_time", exported.firstSeen().toEpochMilli())
                .put("last_seen_time", exported.lastSeen().toEpochMilli());
        information
                .putObject("analytic")
                .put("uid", finding.rule())
                .put("name", finding.title())
                .put("type_id", RULE)
                .put("type", "Rule");
        information.putArray("types").add(finding.rule());
        information.putArray("data_sources").add(exported.at().document());
        if (!finding.path().isEmpty()) {
            information.set("attack_graph", graphs.of(finding));
        }
        return information;
    }

    private void analysis(ObjectNode event, Finding finding) {
        if (finding.subject().kind().nodeClass() == NodeClass.PRINCIPAL) {
            event.set("user", OcsfParties.user(finding.subject()));
        }
        privileges.addTo(event, finding);
    }

    private static void detection(ObjectNode event, Exported exported, OcsfLife life) {
        Finding finding = exported.finding();
        event.put("is_alert", life.isAlert(exported));
        event.put("risk_score", Math.round(finding.score()));
        event.put("risk_details", finding.explanation());
        ObjectNode evidence = event.putArray("evidences").addObject();
        ObjectNode user = OcsfParties.user(finding.subject());
        evidence.putObject("actor").set("user", user);
        evidence.set("data", OcsfGraph.place(exported.at()));
    }

    private static void unmapped(ObjectNode unmapped, Exported exported) {
        Finding finding = exported.finding();
        unmapped.put("truth", finding.truth().name());
        unmapped.put("score", JsonShape.number(finding.score()));
        unmapped.put("cause", finding.cause());
        exported.assignee().ifPresent(who -> unmapped.put("assignee", who));
        ArrayNode standards = unmapped.putArray("standards");
        finding.standards().forEach(standards::add);
    }
}

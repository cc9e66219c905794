package io.delegraph.collector.facts;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TaskRequest.Basis;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody asked an agent to do. A request without a time stands before everything else of its chain.
 *
 * <p>What is approved and cannot be read whole is taken for not declared, and a request whose end cannot be read for one that
 * nobody approved: neither is rounded to yes or no.
 */
record RequestRecords(SourceId source, Parties parties, Allowances allowances, ArgumentText texts, FactSink sink) {
    private static final String UNDECLARED = "What was asked for is taken for not declared.";

    boolean read(RecordFields record) {
        List<Allowance> approved =
                allowances.read(record, "approved", UNDECLARED).orElse(List.of());
        String chain = record.text("chain");
        Instant at = record.findMoment("at").orElse(Observation.UNDATED);
        String purpose = record.findText("purpose")
                .map(text -> texts.of("purpose", text))
                .orElse("");
        Optional<Instant> end = record.findMoment("expiresAt");
        String subject = record.findText("subject").orElse("");
        String agent = record.findText("agent").orElse("");
        sink.observation(new TaskRequest(
                EventKey.hashed(
                        source,
                        "request",
                        chain,
                        at.toString(),
                        subject,
                        agent,
                        purpose,
                        approved.stream().map(Allowance::text).sorted().toList().toString()),
                at,
                List.of(Strand.chain(chain)),
                basis(record, end),
                parties.find(record, "subject", NodeKind.SERVICE_ACCOUNT),
                parties.find(record, "agent", NodeKind.AGENT),
                purpose,
                approved,
                record.findText("template"),
                parameters(record),
                parties.find(record, "approver", NodeKind.HUMAN),
                record.findText("ticket"),
                end,
                record.record().at()));
        return true;
    }

    private static Basis basis(RecordFields record, Optional<Instant> end) {
        boolean endUnread = record.has("expiresAt") && end.isEmpty();
        Optional<Basis> written = record.findChoice("basis").map(Basis::valueOf);
        boolean basisUnread = record.has("basis") && written.isEmpty();
        Basis unstated = record.findText("approver").isPresent() ? Basis.APPROVED : Basis.STATED;
        return endUnread || basisUnread ? Basis.STATED : written.orElse(unstated);
    }

    private SortedMap<String, String> parameters(RecordFields record) {
        SortedMap<String, String> parameters = new TreeMap<>();
        Map<String, JsonCursor> written = record.record()
                .findObject("parameters")
                .map(JsonCursor::members)
                .orElse(Map.of());
        written.forEach((name, value) -> value.text().ifPresent(text -> parameters.put(name, texts.of(name, text))));
        return parameters;
    }
}

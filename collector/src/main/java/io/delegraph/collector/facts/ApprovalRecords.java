package io.delegraph.collector.facts;

import io.delegraph.collector.FactSink;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody approved. It belongs to the chain that it names, else to one of its own, which its id names.
 *
 * <p>The record is left out when what it approves, or until when, cannot be read: it would approve more or less than it says.
 */
record ApprovalRecords(SourceId source, Parties parties, Allowances allowances, FactSink sink) {
    private static final String LEFT_OUT = "The record was left out.";

    boolean read(RecordFields record) {
        Optional<List<Allowance>> approved = allowances.read(record, "approved", LEFT_OUT);
        Optional<Instant> end = record.findMoment("expiresAt");
        boolean endUnread = record.has("expiresAt") && end.isEmpty();
        if (approved.isEmpty() || endUnread) {
            return false;
        }
        String id = record.text("id");
        Strand strand = Strand.chain(record.findText("chain").orElse(id));
        Party approver = parties.find(record, "approver", NodeKind.HUMAN)
                .orElseThrow(() -> new IllegalStateException("The approver was found to be there"));
        sink.observation(new ApprovalGiven(
                new EventKey(source, "approval:" + id),
                record.findMoment("at").orElseThrow(() -> new IllegalStateException("The time was found to be there")),
                List.of(strand),
                id,
                approver,
                parties.find(record, "subject", NodeKind.SERVICE_ACCOUNT),
                parties.find(record, "actor", NodeKind.SERVICE_ACCOUNT),
                approved.get(),
                record.record().findFlag("elevates").orElse(false),
                record.findText("ticket"),
                end,
                record.record().at()));
        return true;
    }
}

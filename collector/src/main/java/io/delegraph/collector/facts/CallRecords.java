package io.delegraph.collector.facts;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.collector.parse.token.ClaimsReader;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Calls that somebody wrote down: gateways and agents whose own format no collector reads. */
record CallRecords(SourceId source, Parties parties, ArgumentText texts, FactSink sink) {
    private static final String SCALARS = "a text, a number, true or false, or a list of them";

    boolean read(RecordFields record) {
        Instant at =
                record.findMoment("at").orElseThrow(() -> new IllegalStateException("The time was found to be there"));
        Party actor = parties.find(record, "actor", NodeKind.SERVICE_ACCOUNT)
                .orElseThrow(() -> new IllegalStateException("The actor was found to be there"));
        int hop = hop(record);
        Deed deed = deed(record);
        Presented presented = presented(record);
        sink.observation(ObservedCall.builder(
                        key(record, at, hop, deed),
                        at,
                        actor,
                        deed,
                        record.record().at())
                .strands(strands(record.text("chain"), presented))
                .parent(record.findText("parent"))
                .sequence(hop)
                .subject(parties.find(record, "onBehalfOf", NodeKind.SERVICE_ACCOUNT))
                .delegate(parties.find(record, "delegate", NodeKind.SERVICE_ACCOUNT))
                .presented(presented)
                .decision(record.findText("decision"))
                .approval(record.findText("approval"))
                .build());
        return true;
    }

    private EventKey key(RecordFields record, Instant at, int hop, Deed deed) {
        return record.findText("id")
                .map(id -> new EventKey(source, id))
                .orElseGet(() -> EventKey.hashed(
                        source,
                        record.text("chain"),
                        Integer.toString(hop),
                        at.toString(),
                        record.text("actor"),
                        deed.action(),
                        deed.resource().orElse(""),
                        deed.arguments().toString()));
    }

    private static List<Strand> strands(String chain, Presented presented) {
        List<Strand> strands = new ArrayList<>(List.of(Strand.chain(chain)));
        for (Optional<TokenClaims> token : List.of(presented.token(), presented.issuedToken())) {
            token.flatMap(TokenClaims::transaction).map(Strand::transaction).ifPresent(strands::add);
            token.flatMap(TokenClaims::id).map(Strand::lineage).ifPresent(strands::add);
        }
        presented.issued().map(Strand::lineage).ifPresent(strands::add);
        return strands;
    }

    private Deed deed(RecordFields record) {
        return new Deed(
                record.findChoice("kind").map(CallKind::valueOf).orElse(CallKind.OPERATION),
                record.findText("tool"),
                record.text("action"),
                record.findText("resource"),
                arguments(record),
                record.findChoice("outcome").map(Outcome::valueOf).orElse(Outcome.UNKNOWN));
    }

    // Of a value that is not understood nothing is known; the others of its attribute alone would say that it was not
    // there.
    private SortedMap<String, Argument> arguments(RecordFields record) {
        SortedMap<String, Argument> arguments = new TreeMap<>();
        Map<String, JsonCursor> written = record.record()
                .findObject("attributes")
                .map(JsonCursor::members)
                .orElse(Map.of());
        written.forEach((name, value) -> {
            Optional<List<String>> values = Scalars.of(value).filter(list -> !list.isEmpty());
            if (values.isEmpty()) {
                FactsProblem.BAD_VALUE.report(value, "attributes", SCALARS, "The attribute is taken for not known.");
            }
            values.ifPresent(list -> arguments.put(name, argument(name, list)));
        });
        return arguments;
    }

    private Argument argument(String name, List<String> values) {
        List<String> kept = values.contains(Argument.EVERY)
                ? List.of(Argument.EVERY)
                : values.stream().map(value -> texts.of(name, value)).toList();
        return new Argument(kept, List.of());
    }

    private Presented presented(RecordFields record) {
        return new Presented(
                record.findText("credential").map(id -> texts.of("", id)),
                claims(record, "token"),
                record.findText("issued").map(id -> texts.of("", id)),
                claims(record, "issuedToken"),
                record.findText("logged"));
    }

    private static Optional<TokenClaims> claims(RecordFields record, String field) {
        Optional<JsonCursor> written = record.record().find(field);
        boolean raw = written.isPresent() && written.get().kind() != JsonKind.OBJECT;
        if (raw) {
            FactsProblem.NO_CLAIMS.report(written.get(), field);
        }
        return raw ? Optional.empty() : written.flatMap(ClaimsReader::read);
    }

    private static int hop(RecordFields record) {
        OptionalLong written = record.record().findWhole("hop");
        boolean fits = written.isEmpty() || (written.getAsLong() >= 0 && written.getAsLong() <= Integer.MAX_VALUE);
        if (!fits) {
            FactsProblem.BAD_VALUE.report(
                    record.record().members().getOrDefault("hop", record.record()),
                    "hop",
                    "a number from 0",
                    "0 was taken.");
        }
        return fits ? (int) written.orElse(0) : 0;
    }
}

package io.delegraph.api.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.delegraph.analyzer.chain.JudgedChain;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.Occurrence;
import java.io.IOException;
import java.io.PrintWriter;

/** An observed chain as one line of JSON. */
public final class ChainJson {
    private ChainJson() {}

    /** Who asked and acted, the measures, and what rules say of which hop. */
    public static void write(JudgedChain judged, PrintWriter writer) {
        MeasuredChain chain = judged.measured();
        JsonText.line(writer, json -> {
            json.writeStartObject();
            json.writeStringField("chain", chain.name());
            subject(json, chain);
            JsonText.texts(
                    json,
                    "actors",
                    chain.hops().stream()
                            .map(hop -> hop.hop().actor().id().value())
                            .distinct()
                            .toList());
            json.writeObjectFieldStart("s0");
            json.writeStringField("tier", chain.asked().tier().name());
            JsonText.number(json, "confidence", chain.asked().confidence());
            json.writeEndObject();
            json.writeNumberField("hops", chain.hops().size());
            JsonText.number(json, "continuity", chain.continuity());
            JsonText.number(json, "latentRatio", chain.latentRatio());
            JsonText.number(json, "realisedRatio", chain.realisedRatio());
            findings(json, judged);
            json.writeEndObject();
        });
    }

    private static void subject(JsonGenerator json, MeasuredChain chain) throws IOException {
        if (chain.subject().isPresent()) {
            json.writeStringField("subject", chain.subject().get().id().value());
        } else {
            json.writeNullField("subject");
        }
    }

    private static void findings(JsonGenerator json, JudgedChain judged) throws IOException {
        json.writeArrayFieldStart("findings");
        for (JudgedChain.Verdict verdict : judged.verdicts()) {
            Occurrence occurrence = verdict.occurrence();
            json.writeStartObject();
            json.writeStringField("rule", verdict.rule().id());
            json.writeStringField("truth", occurrence.truth().name());
            json.writeNumberField("hop", occurrence.hop());
            json.writeBooleanField("attempted", occurrence.attempted());
            JsonText.texts(json, "excess", occurrence.excess());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

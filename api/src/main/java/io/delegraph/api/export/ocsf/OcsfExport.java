package io.delegraph.api.export.ocsf;

import io.delegraph.api.export.Export;
import io.delegraph.api.export.Exported;
import io.delegraph.api.export.Extract;
import io.delegraph.api.export.JsonShape;
import java.io.PrintWriter;

/** Findings as events, one on each line. */
public record OcsfExport(OcsfClass kind) implements Export {
    /** Of the schema that the events follow. */
    public static final String SCHEMA_VERSION = "1.6.0";

    @Override
    public void write(Extract extract, PrintWriter out) {
        OcsfEvent event = new OcsfEvent(kind, extract);
        for (Exported each : extract.findings()) {
            JsonShape.line(out, json -> json.writePOJO(event.of(each)));
        }
    }
}

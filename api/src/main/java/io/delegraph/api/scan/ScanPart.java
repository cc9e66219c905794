package io.delegraph.api.scan;

import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.SourceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Inputs that belong together in a scan of several, with their own names, estate and collector.
 *
 * @param gap      why there is more than the inputs hold, if there is: then nothing is gone because it was not seen
 * @param expected what an earlier reading of the same inputs stated facts for; it is closed when a complete reading no
 *                 longer has it, and stale when one with a gap has not
 * @param limited  whether somebody chose the inputs who is limited to zones: then zones that they state are not taken
 * @param heard    told what became of the inputs, and what they leave open, when the scan is published; told again when the
 *                 process died meanwhile
 */
public record ScanPart(
        ScanInputs inputs,
        Optional<String> gap,
        List<SourceId> expected,
        boolean limited,
        BiConsumer<CollectionReport, Optional<ReadingGap>> heard) {
    public ScanPart {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(gap, "gap");
        expected = List.copyOf(expected);
        Objects.requireNonNull(heard, "heard");
    }

    /** Inputs that are all there is. */
    public static ScanPart whole(ScanInputs inputs) {
        return new ScanPart(inputs, Optional.empty(), List.of(), false, (report, open) -> {});
    }

    /** Inputs that are all there is, chosen by somebody who is limited to zones. */
    public static ScanPart limited(ScanInputs inputs) {
        return new ScanPart(inputs, Optional.empty(), List.of(), true, (report, open) -> {});
    }
}

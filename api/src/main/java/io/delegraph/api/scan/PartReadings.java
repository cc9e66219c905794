package io.delegraph.api.scan;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.estate.EstateRoute;
import io.delegraph.collector.source.DocumentDigest;
import io.delegraph.cypher.graph.CollectionReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All parts of one scan, in their order. */
final class PartReadings implements AutoCloseable {
    private final List<PartReading> readings = new ArrayList<>();

    private PartReadings() {}

    static PartReadings open(List<ScanPart> parts, InputStream standardInput, ScanProgress progress) {
        PartReadings opened = new PartReadings();
        parts.forEach(part -> opened.readings.add(PartReading.open(part, standardInput, progress)));
        return opened;
    }

    List<DocumentDigest> documents() {
        return readings.stream().flatMap(each -> each.documents().stream()).toList();
    }

    List<DocumentDigest> firstDocuments() {
        return readings.stream().flatMap(each -> each.firstDocuments().stream()).toList();
    }

    List<CollectionReport> collect(FactSink sink) {
        return readings.stream().map(each -> each.collect(sink)).toList();
    }

    /** Where the estate files of the parts send findings; empty unless one was understood as a whole. */
    Optional<List<EstateRoute>> routes() {
        List<List<EstateRoute>> stated =
                readings.stream().flatMap(each -> each.routes().stream()).toList();
        return stated.isEmpty()
                ? Optional.empty()
                : Optional.of(stated.stream().flatMap(List::stream).distinct().toList());
    }

    /** Says of every part what became of it. */
    void tell() {
        readings.forEach(PartReading::tell);
    }

    @Override
    public void close() throws IOException {
        for (PartReading each : readings) {
            each.close();
        }
    }
}

package io.delegraph.collector.source;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads text that starts with a word: one principal per line. Takes every document for whole, as a careless one would. */
record LineCollector(String name, String word) implements Collector {
    @Override
    public boolean recognises(DocumentHead head) {
        return head.text().startsWith(word);
    }

    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink sink) {
        SourceId source = SourceId.of(name, context.sourceName(), "lines");
        int count = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(document.open(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                count++;
                SourceLocation at = new SourceLocation(document.uri(), "", count);
                sink.fact(
                        source,
                        Node.configured(
                                new NodeId(line.isBlank() ? "blank" : line),
                                NodeKind.USER,
                                line,
                                Properties.none(),
                                at));
            }
        } catch (IOException careless) {
            // The caller must notice.
        }
        sink.coverage(Coverage.complete(source));
        sink.input(new InputReport(document.uri(), name, count, count, 0, Completeness.COMPLETE));
    }
}

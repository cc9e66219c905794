package io.delegraph.collector.facts;

import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.Place;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a document declares, read in a pass of its own: an edge may stand before what it names. Only ids are kept.
 */
final class Declarations {
    private final Map<NodeId, Declared> nodes = new HashMap<>();
    private final Set<NodeId> created = new HashSet<>();
    private Optional<String> source = Optional.empty();
    private boolean first = true;

    /** A node of the document. */
    record Declared(NodeKind kind, String nativeId) {}

    private Declarations() {}

    static Declarations of(SourceDocument document, FactsDocument form) {
        Declarations declarations = new Declarations();
        form.read(document, Reporter.of(document.uri(), problem -> {}), declarations::take);
        return declarations;
    }

    /** Name of the source as the header has it. */
    Optional<String> findSource() {
        return source;
    }

    Optional<Declared> find(NodeId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Optional<NodeClass> findClass(NodeId id) {
        return find(id).map(declared -> declared.kind().nodeClass());
    }

    /** Whether a record of the document is this node. */
    boolean declares(NodeId id) {
        return nodes.containsKey(id);
    }

    /** Whether the node is one that must be created, and was not before. */
    boolean missing(NodeId id) {
        return !nodes.containsKey(id) && !FactIds.foreign(id) && created.add(id);
    }

    private void take(JsonCursor value) {
        if (value.place().equals(Place.ROOT.member("source"))) {
            source = FactsReader.headerSource(value);
            return;
        }
        Optional<String> type = FactsReader.typeOf(value).flatMap(JsonCursor::text);
        Optional<RecordType> known = type.flatMap(RecordType::findByType);
        if (first && known.equals(Optional.of(RecordType.HEADER))) {
            source = FactsReader.headerSource(value).or(() -> source);
        }
        first &= type.isEmpty();
        known.ifPresent(each -> take(new RecordFields(each, value)));
    }

    private void take(RecordFields record) {
        boolean node =
                record.type().findField("id").isPresent() && !record.type().isEvent();
        Optional<String> id = node && !record.record().cut() ? record.findText("id") : Optional.empty();
        id.ifPresent(written -> nodes.put(
                FactIds.node(written),
                new Declared(
                        NodeRecords.kind(record),
                        record.type().findField("nativeId").isPresent()
                                ? record.findText("nativeId").orElse(written)
                                : written)));
    }
}

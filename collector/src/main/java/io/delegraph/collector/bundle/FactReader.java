package io.delegraph.collector.bundle;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.json.FactJson;
import io.delegraph.cypher.json.ObservationJson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads back what {@link FactJson} wrote. What it does not know it takes for unreadable, by throwing. */
record FactReader(JsonCursor record) {
    /** The record cannot be read; the message says which member is to blame. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String member) {
            super(member);
        }
    }

    SourceId source() throws Unreadable {
        return new SourceId(filled("source"));
    }

    Node node() throws Unreadable {
        NodeKind kind = NodeKind.findByLabel(filled("kind")).orElseThrow(() -> new Unreadable("kind"));
        return new Node(
                new NodeId(filled("id")), kind, text("name"), properties(), word("evidence", Evidence.class), place());
    }

    Edge edge() throws Unreadable {
        EdgeKind kind = EdgeKinds.findByName(filled("kind"))
                .filter(each -> each.layers().contains(Layer.FACT))
                .orElseThrow(() -> new Unreadable("kind"));
        return new Edge(
                kind,
                new NodeId(filled("from")),
                new NodeId(filled("to")),
                cap(),
                word("truth", Truth.class),
                properties(),
                word("evidence", Evidence.class),
                place());
    }

    Observation observation() throws Unreadable {
        JsonCursor event = record.findObject(BundleFormat.EVENT).orElseThrow(() -> new Unreadable(BundleFormat.EVENT));
        try {
            return ObservationJson.read(CursorTree.of(event));
        } catch (IllegalArgumentException malformed) {
            throw new Unreadable(BundleFormat.EVENT);
        }
    }

    <E extends Enum<E>> E word(String name, Class<E> type) throws Unreadable {
        try {
            return Enum.valueOf(type, text(name));
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable(name);
        }
    }

    String text(String name) throws Unreadable {
        return record.findText(name).orElseThrow(() -> new Unreadable(name));
    }

    long number(String name) throws Unreadable {
        return record.findWhole(name).orElseThrow(() -> new Unreadable(name));
    }

    SourceLocation place() throws Unreadable {
        FactReader at = new FactReader(record.findObject("at").orElseThrow(() -> new Unreadable("at")));
        long line = at.number("line");
        if (line < 0 || line > Integer.MAX_VALUE) {
            throw new Unreadable("at");
        }
        return new SourceLocation(at.text("document"), at.text("pointer"), (int) line);
    }

    private String filled(String name) throws Unreadable {
        return Optional.of(text(name)).filter(text -> !text.isBlank()).orElseThrow(() -> new Unreadable(name));
    }

    private Cap cap() throws Unreadable {
        Optional<JsonCursor> cap = record.find("cap");
        if (cap.isEmpty()) {
            return Cap.UNLIMITED;
        }
        // Less of a cap would let more pass: it is read whole or not at all.
        try {
            return new Cap.Limited(
                    new FactReader(cap.get()).word("mode", Cap.Mode.class),
                    cap.get().find("permissions").orElseThrow(() -> new Unreadable("cap")).elements().stream()
                            .map(each -> Permission.parse(each.scalar()))
                            .toList());
        } catch (IllegalArgumentException malformed) {
            throw new Unreadable("cap");
        }
    }

    private Properties properties() throws Unreadable {
        Properties properties = Properties.none();
        JsonCursor written = record.findObject("properties").orElseThrow(() -> new Unreadable("properties"));
        for (Map.Entry<String, JsonCursor> member : written.members().entrySet()) {
            Optional<Property> property = Property.findByKey(member.getKey());
            Optional<PropertyValue> value = value(member.getValue());
            if (property.isEmpty() || value.isEmpty()) {
                BundleProblem.UNKNOWN_PROPERTY.report(member.getValue());
            } else {
                properties = properties.with(property.get(), value.get());
            }
        }
        return properties;
    }

    private static Optional<PropertyValue> value(JsonCursor value) {
        try {
            return switch (value.kind()) {
                case TEXT -> Optional.of(new PropertyValue.Text(value.scalar()));
                case NUMBER -> Optional.of(new PropertyValue.Whole(Long.parseLong(value.scalar())));
                case FLAG -> Optional.of(new PropertyValue.Flag(value.scalar().equals("true")));
                case ARRAY ->
                    value.elements().stream().allMatch(each -> each.kind() == JsonKind.TEXT)
                            ? Optional.of(new PropertyValue.Texts(value.elements().stream()
                                    .map(JsonCursor::scalar)
                                    .toList()))
                            : Optional.empty();
                case OBJECT ->
                    value.findText(FactJson.INSTANT).map(text -> new PropertyValue.Moment(Instant.parse(text)));
                case NULL -> Optional.empty();
            };
        } catch (NumberFormatException | java.time.DateTimeException malformed) {
            return Optional.empty();
        }
    }
}

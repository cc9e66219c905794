package io.delegraph.api.export.graphml;

import io.delegraph.cypher.graph.Property;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of GraphML, in the order in which its schema wants them. */
final class GraphmlWriter {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    // The JDK's own, whatever else is on the class path: what is escaped and how has to stay the same.
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    GraphmlWriter(PrintWriter out) throws XMLStreamException {
        this.xml = FACTORY.createXMLStreamWriter(out);
    }

    /** Declares our keys and those of the properties that occur. */
    void begin(Set<Property> occurring) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        line();
        for (GraphmlKey key : GraphmlKey.values()) {
            key(key.key(), "all", key.key(), key == GraphmlKey.LINE ? "int" : "string");
        }
        for (Property property : occurring) {
            key(propertyKey(property), "all", property.key(), "string");
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "delegraph");
        xml.writeAttribute("edgedefault", "directed");
        line();
    }

    private void key(String id, String target, String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", target);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
        line();
    }

    static String propertyKey(Property property) {
        return "p_" + property.name().toLowerCase(Locale.ROOT);
    }

    void beginNode(String id) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
    }

    void beginEdge(String id, String source, String target) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", id);
        xml.writeAttribute("source", source);
        xml.writeAttribute("target", target);
    }

    void data(GraphmlKey key, String value) throws XMLStreamException {
        data(key.key(), value);
    }

    void data(String key, String value) throws XMLStreamException {
        if (value.isEmpty()) {
            return;
        }
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        text(XmlText.of(value));
        xml.writeEndElement();
    }

    // Written as it is, a reader would take a carriage return for a line feed.
    private void text(String value) throws XMLStreamException {
        int begin = 0;
        for (int at = value.indexOf('\r'); at >= 0; at = value.indexOf('\r', begin)) {
            xml.writeCharacters(value.substring(begin, at));
            xml.writeEntityRef("#13");
            begin = at + 1;
        }
        xml.writeCharacters(value.substring(begin));
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        line();
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        line();
        xml.flush();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}

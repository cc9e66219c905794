package io.delegraph.api.export;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** GraphML, parsed by the platform and held against the structure that its schema describes. */
public final class GraphmlDocument {
    private final Document document;

    private GraphmlDocument(Document document) {
        this.document = document;
    }

    /** Reads a document; fails when it is not valid. */
    public static GraphmlDocument valid(String text) {
        try {
            SchemaFactory.newDefaultInstance()
                    .newSchema(Objects.requireNonNull(GraphmlDocument.class.getResource("/export/graphml.xsd")))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(text)));
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new GraphmlDocument(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("No valid GraphML", e);
        }
    }

    /** An attribute of every element of this name. */
    public List<String> attributes(String element, String attribute) {
        return elements(element).stream()
                .map(each -> each.getAttribute(attribute))
                .toList();
    }

    /** The values of a key on every element of this name that has it. */
    public List<String> values(String element, String key) {
        List<String> values = new ArrayList<>();
        for (Element each : elements(element)) {
            for (Element data : list(each.getElementsByTagName("data"))) {
                if (data.getAttribute("key").equals(key)) {
                    values.add(data.getTextContent());
                }
            }
        }
        return values;
    }

    private List<Element> elements(String name) {
        return list(document.getElementsByTagName(name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}

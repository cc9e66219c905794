package io.delegraph.collector.facts;

import io.delegraph.cypher.graph.Environment;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Fields that several types of record have. */
final class CommonFields {
    static final Field ID = Field.required("id", Shape.TEXT, "Stable id; edges name it.");
    static final Field NAME = Field.optional("name", Shape.TEXT, "For people; the id when absent.");
    static final Field NATIVE_ID = Field.property(
            Property.NATIVE_ID, Shape.TEXT, "The provider's own id, such as an ARN or an e-mail address.");
    static final Field PROVIDER = Field.property(Property.PROVIDER, Shape.TEXT, "Who issued it, such as aws.");
    static final Field ACCOUNT_ID =
            Field.property(Property.ACCOUNT_ID, Shape.TEXT, "Account, project or tenant of the provider.");
    static final Field ENVIRONMENT = Field.property(
                    Property.ENVIRONMENT, Shape.CHOICE, "Where in the life of software.")
            .of(Field.names(Environment.values()));
    static final Field SENSITIVITY = Field.property(
                    Property.SENSITIVITY, Shape.CHOICE, "How much harm its disclosure or loss does.")
            .of(Field.names(Sensitivity.values()));
    static final Field OWNER = Field.property(Property.OWNER, Shape.TEXT, "Who answers for it.");
    static final Field TENANT = Field.property(Property.TENANT, Shape.TEXT, "Organisation or customer it belongs to.");
    static final Field ZONE =
            Field.property(Property.ZONE, Shape.TEXT, "Part of the estate, such as crown-jewels or tier-zero.");
    static final Field TAGS = Field.property(Property.TAGS, Shape.TAGS, "Key-value tags.");
    static final Field NATURE = Field.property(
                    Property.NATURE, Shape.CHOICE, "Whether a person or a program is behind it.")
            .of(List.of("HUMAN", "MACHINE", "UNKNOWN"));
    static final Field VALID_FROM = Field.property(Property.VALID_FROM, Shape.MOMENT, "When it starts to be valid.");
    static final Field VALID_TO = Field.property(Property.VALID_TO, Shape.MOMENT, "When it ends to be valid.");

    private CommonFields() {}

    /** The kind field of nodes of these classes; the first words are the default. */
    static Field kind(String meaning, NodeClass... classes) {
        Set<NodeClass> wanted = Set.of(classes);
        return Field.optional("kind", Shape.CHOICE, meaning)
                .of(Arrays.stream(NodeKind.values())
                        .filter(kind -> wanted.contains(kind.nodeClass()))
                        .map(NodeKind::label)
                        .toList());
    }

    /** Names of edge kinds that a source may state. */
    static List<String> edgeKinds() {
        return EdgeKinds.listAll().stream()
                .filter(kind -> kind.layers().contains(Layer.FACT))
                .map(Object::toString)
                .toList();
    }

    static List<String> truths() {
        return Field.names(Truth.values());
    }

    static List<String> evidence() {
        return Field.names(Evidence.values());
    }
}

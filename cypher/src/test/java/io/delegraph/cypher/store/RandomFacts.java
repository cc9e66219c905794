package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A stream of facts that is the same for the same seed; ids repeat, edges may dangle, texts are unpleasant. */
final class RandomFacts {
    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            "it's \"quoted\" and `ticked`",
            "') DETACH DELETE n //",
            "$rows} RETURN {",
            "ünïcödé 漢字 🔑 \u202e",
            "line\nbreak\ttab\u0000nul",
            "a;b:c|d\\e",
            "half \udd11");
    private static final List<NodeKind> NODE_KINDS = List.of(NodeKind.values());
    private static final List<Property> PROPERTIES = List.of(Property.values());

    private final Random random;
    private final int ids;

    RandomFacts(long seed, int ids) {
        this.random = new Random(seed);
        this.ids = ids;
    }

    /** As many facts as asked for, one edge to two nodes. */
    List<Fact> next(int count) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(random.nextInt(3) == 0 ? edge() : node());
        }
        return facts;
    }

    private Node node() {
        return new Node(id(), pick(NODE_KINDS), pick(TEXTS), properties(), pick(List.of(Evidence.values())), place());
    }

    private Edge edge() {
        List<EdgeKind> kinds = EdgeKinds.listAll();
        return new Edge(
                pick(kinds.subList(0, 4)),
                id(),
                id(),
                cap(),
                pick(List.of(Truth.values())),
                random.nextBoolean() ? properties() : Properties.none(),
                pick(List.of(Evidence.values())),
                place());
    }

    private NodeId id() {
        int number = random.nextInt(ids);
        return new NodeId(TEXTS.get(number % TEXTS.size()) + number);
    }

    private Cap cap() {
        return switch (random.nextInt(3)) {
            case 0 -> Cap.UNLIMITED;
            case 1 -> Cap.NOTHING;
            default ->
                new Cap.Limited(
                        pick(List.of(Cap.Mode.values())), List.of(new Permission("s3:*", pick(TEXTS)), permission()));
        };
    }

    private Permission permission() {
        return new Permission("iam:Get" + random.nextInt(9), "arn:aws:iam::1:user/a b");
    }

    private Properties properties() {
        Properties properties = Properties.none();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            properties = properties.with(pick(PROPERTIES), value());
        }
        return properties;
    }

    private PropertyValue value() {
        return switch (random.nextInt(5)) {
            case 0 -> new PropertyValue.Text(pick(TEXTS));
            case 1 -> new PropertyValue.Whole(random.nextLong());
            case 2 -> new PropertyValue.Flag(random.nextBoolean());
            case 3 -> new PropertyValue.Moment(Instant.ofEpochMilli(random.nextLong() >> 16));
            default -> new PropertyValue.Texts(List.of(pick(TEXTS), pick(TEXTS)).subList(0, random.nextInt(3)));
        };
    }

    private SourceLocation place() {
        return new SourceLocation("doc-" + random.nextInt(3), "/a~1b/" + random.nextInt(9), random.nextInt(100));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

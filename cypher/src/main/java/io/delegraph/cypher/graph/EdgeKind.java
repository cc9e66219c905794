package io.delegraph.cypher.graph;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an edge means: the single source for pathfinding, validation, documentation, Browser style and output.
 *
 * <p>One constant per file in {@code cypher.graph.edge}, listed in {@code EdgeKinds}. Adding a kind is one file and one
 * line; nothing else names kinds.
 */
public final class EdgeKind implements Comparable<EdgeKind> {
    private final String name;
    private final Set<NodeClass> fromClasses;
    private final Set<NodeClass> toClasses;
    private final Set<Layer> layers;
    private final Transfer transfer;
    private final @Nullable Closure closure;
    private final String meaning;
    private final String explanation;
    private final String detection;
    private final String fix;
    private final List<String> standards;

    private EdgeKind(Builder from) {
        this.name = from.name;
        this.fromClasses = Set.copyOf(from.fromClasses);
        this.toClasses = Set.copyOf(from.toClasses);
        this.layers = Set.copyOf(from.layers);
        this.transfer = from.transfer;
        this.closure = from.closure;
        this.meaning = from.meaning;
        this.explanation = from.explanation;
        this.detection = from.detection;
        this.fix = from.fix;
        this.standards = List.copyOf(from.standards);
    }

    /** Starts a kind; the name is the Neo4j relationship type. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** The Neo4j relationship type, such as {@code CAN_ASSUME}. */
    public String name() {
        return name;
    }

    /** Classes of node that the edge may start at. */
    public Set<NodeClass> fromClasses() {
        return fromClasses;
    }

    /** Classes of node that the edge may end at. */
    public Set<NodeClass> toClasses() {
        return toClasses;
    }

    /** Layers in which such an edge may stand; one that may be a FACT can be stated in {@code delegraph.facts/1}. */
    public Set<Layer> layers() {
        return layers;
    }

    /** What the source gains from the target. */
    public Transfer transfer() {
        return transfer;
    }

    /** The first closure that follows the edge; empty when authority never passes along it. */
    public Optional<Closure> closure() {
        return Optional.ofNullable(closure);
    }

    /** Whether authority passes against the arrow. */
    public boolean traversable() {
        return closure != null;
    }

    /** What the direction means, one sentence. */
    public String meaning() {
        return meaning;
    }

    /** One edge in words; {@code {from}} and {@code {to}} stand for the names. */
    public String explain(String fromName, String toName) {
        return explanation.replace("{from}", fromName).replace("{to}", toName);
    }

    /** How use of such an edge shows in logs. */
    public String detection() {
        return detection;
    }

    /** How to take such an edge away. */
    public String fix() {
        return fix;
    }

    /** Ids of standards that speak of such an edge. */
    public List<String> standards() {
        return standards;
    }

    @Override
    public int compareTo(EdgeKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EdgeKind kind && kind.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects what a kind consists of and checks it. */
    public static final class Builder {
        private final String name;
        private Set<NodeClass> fromClasses = Set.of();
        private Set<NodeClass> toClasses = Set.of();
        private Set<Layer> layers = EnumSet.of(Layer.FACT);
        private Transfer transfer = Transfer.NONE;
        private @Nullable Closure closure;
        private String meaning = "";
        private String explanation = "";
        private String detection = "";
        private String fix = "";
        private List<String> standards = List.of();

        private Builder(String name) {
            this.name = name;
        }

        public Builder from(NodeClass... classes) {
            fromClasses = Set.of(classes);
            return this;
        }

        public Builder to(NodeClass... classes) {
            toClasses = Set.of(classes);
            return this;
        }

        /** Layers in which the edge may stand; only FACT unless said. */
        public Builder layers(Layer first, Layer... more) {
            layers = EnumSet.of(first, more);
            return this;
        }

        /** What passes, and which closure follows. */
        public Builder passes(Transfer what, Closure inClosure) {
            transfer = what;
            closure = inClosure;
            return this;
        }

        public Builder meaning(String sentence) {
            meaning = sentence;
            return this;
        }

        public Builder explain(String template) {
            explanation = template;
            return this;
        }

        public Builder detect(String sentence) {
            detection = sentence;
            return this;
        }

        public Builder fix(String sentence) {
            fix = sentence;
            return this;
        }

        public Builder standards(String... ids) {
            standards = List.of(ids);
            return this;
        }

        /**
         * The kind, once it says all that readers need.
         *
         * @throws IllegalArgumentException when something is missing or contradicts itself
         */
        public EdgeKind build() {
            require(name.matches("[A-Z][A-Z_]*"), "name is not upper case");
            require(!fromClasses.isEmpty() && !toClasses.isEmpty(), "ends are not declared");
            require(!meaning.isBlank(), "meaning is missing");
            require(explanation.contains("{from}") && explanation.contains("{to}"), "explanation names not both ends");
            boolean passesAuthority = transfer != Transfer.NONE;
            require(passesAuthority == (closure != null), "transfer and closure contradict each other");
            require(closure == null || !(detection.isBlank() || fix.isBlank()), "detection or fix is missing");
            return new EdgeKind(this);
        }

        private void require(boolean condition, String complaint) {
            if (!condition) {
                throw new IllegalArgumentException("Edge kind " + Objects.requireNonNull(name) + ": " + complaint);
            }
        }
    }
}

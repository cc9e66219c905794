package io.delegraph.cypher.graph;

/** The layers that are kept apart in the graph (SEMANTICS 1.1); each is a label on its nodes. */
public enum Layer {
    /** Collected from a source; never edited by analysis. */
    FACT("Fact"),
    /** Computed; replaced by each analysis. */
    DERIVED("Derived");

    private final String label;

    Layer(String label) {
        this.label = label;
    }

    /** The Neo4j label of the layer. */
    public String label() {
        return label;
    }
}

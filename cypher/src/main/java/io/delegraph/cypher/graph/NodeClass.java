package io.delegraph.cypher.graph;

/** The broad sort of a node; a Neo4j label on every node of the sort, for queries that do not care about the leaf. */
public enum NodeClass {
    /** Can hold authority. */
    PRINCIPAL("Principal"),
    /** Proves an identity to a system. */
    CREDENTIAL("Credential"),
    /** A place where a credential can lie. */
    LOCATION("Location"),
    /** Something an agent can call. */
    TOOL("Tool"),
    /** Something authority is about. */
    RESOURCE("Resource"),
    /** Gives authority or limits it. */
    POLICY("Policy"),
    /** Several requirements that together yield authority. */
    GATE("Gate"),
    /** Organisation around identities: owners, records, systems. */
    GOVERNANCE("Governance"),
    /** What another tool's graph holds, of which nothing says what it means here. */
    UNMAPPED("Unmapped");

    private final String label;

    NodeClass(String label) {
        this.label = label;
    }

    /** The Neo4j label of the class. */
    public String label() {
        return label;
    }
}

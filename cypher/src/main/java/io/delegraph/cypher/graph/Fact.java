package io.delegraph.cypher.graph;

/** Something a source states, with the place where it states it. No fact without evidence. */
public sealed interface Fact permits Node, Edge {
    /** What the fact rests on. */
    Evidence evidence();

    /** Where it was read. */
    SourceLocation at();
}

package io.delegraph.analyzer.policy.aws.technique;

import io.delegraph.cypher.graph.EdgeKind;
import java.util.List;

/** A way to come by more authority. The kinds differ in what the calls are made on and in what they yield. */
public sealed interface Technique permits Passing, Altering, Writing, Unbounding, Issuing, Joining, Trusting, Assuming {
    Declaration declaration();

    /** The kind of edge by which the graph says it. */
    EdgeKind edge();

    /** What whoever applies it gains. */
    String yields();

    /** The sort of thing that its calls are made on. */
    Thing thing();

    default String id() {
        return declaration().id();
    }

    default List<Call> calls() {
        return declaration().calls();
    }

    default List<Prerequisite> prerequisites() {
        return declaration().prerequisites();
    }

    /** Names of the permissions that it cannot do without. */
    default List<String> required() {
        return calls().stream().map(Call::action).distinct().toList();
    }

    /** Names of permissions that make it surer or reach further. */
    default List<String> optional() {
        return declaration().optional();
    }
}

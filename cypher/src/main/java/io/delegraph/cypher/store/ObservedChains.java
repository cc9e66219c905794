package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The observations of a store, chain by chain (SEMANTICS 4.4): observations that share a strand are one chain, cut where
 * nothing happened for longer than a session can last. The same observations give the same chains in the same order.
 */
public interface ObservedChains {
    /** No observations. */
    ObservedChains NONE = new NoChains();

    /** Number of observations. */
    long count();

    /** Every chain, by name; one is in memory at a time. */
    void forEach(Consumer<ObservedChain> reader);

    /** The chains that the name means: by its own name, by a strand's value, or by the native id of an event in it. */
    List<ObservedChain> find(String name);

    /** Chains in which a name is actor, subject, delegate, credential or issued credential, by name, at most so many. */
    List<ObservedChain> listOf(Collection<String> names, int most);

    /** Calls counted by who did what with what: each combination once, in no order that means anything. */
    void forEachTally(Consumer<CallTally> reader);

    /** Distinct actions on resources of calls and allowances, in order; empty when there are more than so many. */
    Optional<List<Permission>> permissions(int most);
}

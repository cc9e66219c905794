package io.delegraph.collector.estate;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * What the estate says of some nodes. Every condition that is there must hold.
 *
 * @param id         of the node, its native id, or a pattern of either
 * @param path       pattern of the path within its account
 * @param account    that it belongs to
 * @param properties that it then has
 * @param standing   against what the node's own source says
 */
record EstateEntry(
        Optional<Glob> id, Optional<Glob> path, Optional<String> account, Properties properties, Standing standing) {
    /** Who wins where the node's own source says something else. */
    enum Standing {
        /** The node's own source. */
        YIELDS,
        /** The estate. */
        OVERRIDES
    }

    /**
     * The most specific first: a literal id, then a pattern of an id with more fixed characters, then one of a path, then
     * a whole account. Entries that are equal here keep their order.
     */
    static final Comparator<EstateEntry> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    EstateEntry::id, EstateEntry::presentFirst)
            .thenComparing(EstateEntry::path, EstateEntry::presentFirst)
            .thenComparing(entry -> entry.account().isEmpty());

    private static final Set<NodeClass> WITHOUT_PLACE = Set.of(NodeClass.POLICY, NodeClass.GATE, NodeClass.GOVERNANCE);

    private static int presentFirst(Optional<Glob> one, Optional<Glob> other) {
        if (one.isPresent() && other.isPresent()) {
            return one.get().compareTo(other.get());
        }
        return Boolean.compare(other.isPresent(), one.isPresent());
    }

    boolean matches(Node node) {
        if (WITHOUT_PLACE.contains(node.kind().nodeClass())) {
            return false;
        }
        Optional<String> nativeId = node.properties().findText(Property.NATIVE_ID);
        boolean idMatches = id.isEmpty()
                || id.get().matches(node.id().value())
                || nativeId.filter(id.get()::matches).isPresent();
        return idMatches
                && (path.isEmpty()
                        || node.properties()
                                .findText(Property.PATH)
                                .filter(path.get()::matches)
                                .isPresent())
                && (account.isEmpty()
                        || node.properties().findText(Property.ACCOUNT_ID).equals(account)
                        || node.id().value().equals("aws:account:" + account.get()));
    }
}

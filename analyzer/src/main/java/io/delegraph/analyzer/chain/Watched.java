package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.store.ObservedChains;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;
import java.util.stream.Stream;

/** What observations speak of, so that privilege is exact on it: operations and resources that no policy may name. */
public final class Watched {
    /** Operations on resources beyond which only those that were asked for or approved are told apart. */
    private static final int MOST = 20_000;

    // Every operation that no catalogue lists may be called on every resource.
    private static final long MOST_CELLS = 2_000_000;

    private Watched() {}

    /** The settings with everything that was observed, asked for or mapped as asked. */
    public static AnalysisSettings settings(Snapshot snapshot, ObservedChains observed, AnalysisSettings settings) {
        if (observed.count() == 0) {
            return settings;
        }
        Names names = Names.of(snapshot);
        Stream<Permission> seen = observed.permissions(MOST).filter(Watched::areFew).orElse(List.of()).stream();
        Stream<Permission> stated = snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(node -> node.kind() == NodeKind.TASK_TEMPLATE || node.kind() == NodeKind.SCOPE_MAPPING)
                .flatMap(node -> node.properties().listTexts(Property.ALLOWANCES).stream())
                .map(Allowance::parse)
                .map(each -> new Permission(each.action(), each.resource()));
        List<Permission> asked = Stream.of(settings.asked().stream(), seen, stated)
                .flatMap(each -> each)
                .map(each -> new Permission(each.action(), names.resource(each.resource())))
                .toList();
        return settings.withAsked(asked);
    }

    private static boolean areFew(List<Permission> permissions) {
        long operations =
                permissions.stream().map(Permission::action).distinct().count();
        long resources =
                permissions.stream().map(Permission::resource).distinct().count();
        return operations * resources <= MOST_CELLS;
    }
}

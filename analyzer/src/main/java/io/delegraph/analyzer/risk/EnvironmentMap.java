package io.delegraph.analyzer.risk;

import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.ResourceAtom;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Environment;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which environment resources are in: as stated for them, for a pattern that they match, else for their account. */
public final class EnvironmentMap {
    private final Snapshot snapshot;
    private final Universe universe;
    private final Map<String, Environment> byName = new HashMap<>();
    private final Map<String, Environment> byAccount = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    public EnvironmentMap(Snapshot snapshot, Universe universe) {
        this.snapshot = snapshot;
        this.universe = universe;
        snapshot.nodes().stream().map(StoredNode::node).forEach(this::take);
    }

    /** A pattern of resources of which somebody stated the environment. */
    private record Pattern(Glob glob, Environment environment) {}

    /** Cells on resources that are surely in the environment. */
    public PrivilegeSet cells(Environment wanted) {
        return universe.onResources(atom -> of(atom) == wanted);
    }

    private void take(Node node) {
        Optional<Environment> stated =
                node.properties().findText(Property.ENVIRONMENT).map(Environment::valueOf);
        stated.filter(each -> each != Environment.UNKNOWN).ifPresent(environment -> {
            String id = node.id().value();
            String name = node.properties().findText(Property.NATIVE_ID).orElse(id);
            if (node.kind() == NodeKind.ACCOUNT) {
                byAccount.put(id.substring(id.lastIndexOf(':') + 1), environment);
            }
            if (Glob.of(name).isLiteral()) {
                byName.put(name, environment);
                byName.put(id, environment);
            } else {
                patterns.add(new Pattern(Glob.of(name), environment));
            }
        });
    }

    private Environment of(ResourceAtom atom) {
        return stated(atom.value())
                .or(() -> containing(atom.value()))
                .or(() -> account(atom).map(byAccount::get))
                .orElse(Environment.UNKNOWN);
    }

    private Optional<Environment> stated(String name) {
        return Optional.ofNullable(byName.get(name))
                .or(() -> patterns.stream()
                        .filter(pattern -> pattern.glob().matches(name))
                        .map(Pattern::environment)
                        .findFirst());
    }

    // An object is where its bucket is.
    private Optional<Environment> containing(String name) {
        int slash = name.indexOf('/');
        return slash > 0 ? stated(name.substring(0, slash)) : Optional.empty();
    }

    private Optional<String> account(ResourceAtom atom) {
        Optional<String> listed = atom.node()
                .map(NodeId::value)
                .flatMap(id -> snapshot.findNode(new NodeId(id)))
                .flatMap(stored -> stored.node().properties().findText(Property.ACCOUNT_ID));
        return listed.or(() -> Optional.of(atom.value()).filter(Arns::isArn).map(Arns::account));
    }
}

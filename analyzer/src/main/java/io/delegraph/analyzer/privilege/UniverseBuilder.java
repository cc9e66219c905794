package io.delegraph.analyzer.privilege;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects every pattern and every listed thing, then makes the {@link Universe} that tells them apart. */
public final class UniverseBuilder {
    private final OperationCatalogue catalogue;
    private final SortedSet<String> actions = new TreeSet<>();
    private final SortedSet<String> resources = new TreeSet<>();
    private final SortedSet<OwnAccount> accounts = new TreeSet<>();
    private final Map<String, NodeId> listed = new TreeMap<>();

    public UniverseBuilder(OperationCatalogue catalogue) {
        this.catalogue = catalogue;
        actions.add(Universe.BECOME);
    }

    /** Patterns of actions and of resources that some statement, cap, gate or question uses. */
    public UniverseBuilder patterns(Collection<String> actionPatterns, Collection<String> resourcePatterns) {
        actions.addAll(actionPatterns);
        resources.addAll(resourcePatterns);
        return this;
    }

    public UniverseBuilder permissions(Collection<Permission> permissions) {
        permissions.forEach(each -> patterns(List.of(each.action()), List.of(each.resource())));
        return this;
    }

    /** A thing of the estate, by every name that statements may use for it. */
    public UniverseBuilder thing(NodeId id, Optional<String> nativeId) {
        listed.put(nativeId.orElse(id.value()), id);
        if (nativeId.isPresent()) {
            listed.put(id.value(), id);
        }
        return this;
    }

    /** An account whose unlisted resources count, in its partition of AWS. */
    public UniverseBuilder account(String account, String partition) {
        accounts.add(new OwnAccount(account, partition));
        return this;
    }

    public Universe build() {
        List<OperationClass> classes = new OperationClasses(catalogue, actions).list();
        ResourceAtoms atoms = new ResourceAtoms(accounts, resources, listed, classes);
        int[][] atomsOfClass = new int[classes.size()][];
        for (OperationClass each : classes) {
            atomsOfClass[each.index()] = each.origin() == OperationClass.Origin.NAMED
                    ? atoms.forNamed(each)
                    : atoms.forTypes(each.types(), each.level());
        }
        return new Universe(classes, new ArrayList<>(atoms.list()), atomsOfClass, ResourceAtoms.listCoarse(resources));
    }
}

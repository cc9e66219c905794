package io.delegraph.analyzer.privilege;

import java.util.List;

/**
 * Operations of one service that share level and resource types, as the catalogue lists them.
 *
 * @param types empty when the operations cannot be limited to a resource: only {@code Resource: "*"} matches them
 * @param names without the service prefix, sorted
 */
public record OperationGroup(String service, AccessLevel level, List<ResourceType> types, List<String> names) {
    public OperationGroup {
        types = List.copyOf(types);
        names = List.copyOf(names);
    }
}

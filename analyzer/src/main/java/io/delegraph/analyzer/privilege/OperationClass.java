package io.delegraph.analyzer.privilege;

import java.util.List;

/**
 * Operations that no collected pattern tells apart: one point of the action dimension.
 *
 * @param index   dense, in order of service, level and name
 * @param service empty for operations without a service prefix
 * @param types   of resource it can be limited to
 * @param origin  whether AWS's catalogue lists them
 * @param names   full names such as {@code s3:GetObject}, sorted
 */
public record OperationClass(
        int index, String service, AccessLevel level, List<ResourceType> types, Origin origin, List<String> names) {
    /** Where the operations are known from. */
    public enum Origin {
        /** Listed by AWS's catalogue, with level and types. */
        CATALOGUE,
        /** Named by a statement or a question only: level and types are assumed. */
        NAMED
    }

    public OperationClass {
        types = List.copyOf(types);
        names = List.copyOf(names);
    }
}

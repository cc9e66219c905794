package io.delegraph.analyzer.privilege;

/**
 * A point of the privilege domain: operations on resources, none of which any collected pattern tells apart.
 *
 * @param index of the cell in its universe
 */
public record Cell(int index, OperationClass operations, ResourceAtom resource) {
    public AccessLevel level() {
        return operations.level();
    }
}

package io.delegraph.api.export.csv;

import io.delegraph.analyzer.Privilege;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Effective privileges as a table: one row for each principal, resource, closure and truth. */
public final class CsvPrivileges {
    private static final List<String> COLUMNS =
            List.of("principal", "resource", "levels", "actions", "truth", "closure", "hops");

    private CsvPrivileges() {}

    public static void write(Stream<Privilege> privileges, PrintWriter out) {
        CsvTable.write(COLUMNS, privileges.map(CsvPrivileges::row), out);
    }

    private static List<String> row(Privilege privilege) {
        return List.of(
                privilege.principal().value(),
                privilege.resource(),
                privilege.levels().stream().map(Enum::name).collect(Collectors.joining(" ")),
                String.join(" ", privilege.actions()),
                privilege.truth().name(),
                privilege.closure().label(),
                Integer.toString(privilege.hops()));
    }
}

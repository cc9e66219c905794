package io.delegraph.api.serve.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code docs/access.tsv}: the least role that each operation asks for. */
final class AccessTable {
    static final String ANYONE = "anyone";

    private static final Path FILE = Path.of("..", "docs", "access.tsv");
    private static final Set<String> ROLES = Set.of(ANYONE, "viewer", "analyst", "collector", "admin");
    private static final int COLUMNS = 5;

    private final List<String> lines;
    private final Map<String, String> roles = new LinkedHashMap<>();

    private AccessTable(List<String> lines) {
        this.lines = lines;
        lines.forEach(this::take);
    }

    static AccessTable read() throws IOException {
        List<String> all = Files.readAllLines(FILE);
        return new AccessTable(List.copyOf(all.subList(1, all.size())));
    }

    private void take(String line) {
        int last = line.lastIndexOf('\t');
        String role = line.substring(last + 1);
        if (line.split("\t", -1).length != COLUMNS || !ROLES.contains(role)) {
            throw new AssertionError("docs/access.tsv has a line that is not path, method, media, operation and one of "
                    + ROLES + ", separated by tabs:\n" + line);
        }
        roles.put(line.substring(0, last), role);
    }

    List<String> lines() {
        return lines;
    }

    Set<String> operations() {
        return roles.keySet();
    }

    String role(Operation operation) {
        String role = roles.get(operation.line());
        if (role == null) {
            throw new AssertionError("docs/access.tsv has no line for " + operation);
        }
        return role;
    }
}

package io.delegraph.api.text;

import io.delegraph.cypher.graph.Diagnostic;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was not understood, by code, with the first places of each. */
final class DiagnosticText {
    private static final int PLACES = 3;

    private DiagnosticText() {}

    /** Diagnostics of one code, in the order of their places; never empty. */
    private record Group(String code, Diagnostic.Severity severity, List<Diagnostic> members) {
        private static final Comparator<Group> WORST_FIRST = Comparator.comparing(Group::severity)
                .thenComparing(group -> -group.members().size())
                .thenComparing(Group::code);
    }

    static void write(TextPage page, List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return;
        }
        page.heading("Not understood", "and what that means");
        Map<String, List<Diagnostic>> byCode = diagnostics.stream()
                .collect(Collectors.groupingBy(
                        each -> each.severity() + " " + each.code(), TreeMap::new, Collectors.toList()));
        byCode.values().stream()
                .map(members -> new Group(members.get(0).code(), members.get(0).severity(), members))
                .sorted(Group.WORST_FIRST)
                .forEach(group -> write(page, group));
    }

    private static void write(TextPage page, Group group) {
        TextStyle style = page.style();
        int size = group.members().size();
        page.line("  " + severity(style, group.severity()) + " " + group.code()
                + (size == 1 ? "" : style.faint("  " + size + " times")));
        for (Diagnostic member : group.members().subList(0, Math.min(PLACES, size))) {
            page.line("    " + style.link(Words.safe(member.at().toString())));
            page.prose("      ", member.message());
        }
        if (size > PLACES) {
            page.line(style.faint("    … " + (size - PLACES) + " more in --format json"));
        }
    }

    private static String severity(TextStyle style, Diagnostic.Severity severity) {
        return switch (severity) {
            case ERROR -> style.strong("ERROR");
            case WARNING -> style.warning("WARNING");
            case INFO -> style.faint("NOTE");
        };
    }
}

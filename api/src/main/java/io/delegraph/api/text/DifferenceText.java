package io.delegraph.api.text;

import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.analyzer.whatif.FindingChange;
import io.delegraph.analyzer.whatif.PrincipalChange;
import io.delegraph.analyzer.whatif.PrivilegeChange;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an edit changes, or what happened between two scans, for a person. */
public final class DifferenceText {
    private static final String INDENT = "  ";
    private static final String EXAMPLE = "        ";
    private static final int EXAMPLES = 4;
    private static final int ACTIONS = 2;
    private static final int FACTS = 3;
    private static final int WIDEST_RESOURCE = 60;
    /** What somebody listed says more than a pattern. */
    private static final Comparator<PrivilegeChange> NAMED_FIRST =
            Comparator.comparing(change -> change.resource().contains("*"));

    /** What is told of. */
    public enum Kind {
        /** What would be if facts were edited. */
        SUPPOSED("What if", "would be"),
        /** What happened between two scans. */
        HAPPENED("Since then", "is");

        private final String heading;
        private final String verb;

        Kind(String heading, String verb) {
            this.heading = heading;
            this.verb = verb;
        }
    }

    private final Kind kind;
    private final TextPage page;
    private final NodeNames names;
    private final Function<String, Optional<Edge>> edges;

    /** @param edges finds an edge by its id */
    public DifferenceText(
            Kind kind, TextStyle style, NodeNames names, Function<String, Optional<Edge>> edges, PrintWriter writer) {
        this.kind = kind;
        this.page = new TextPage(style, writer);
        this.names = names;
        this.edges = edges;
    }

    /** Who gains and loses what, then the findings. */
    public void write(Difference difference) {
        page.line(page.style().strong(kind.heading) + "  "
                + Words.count(difference.removed().size(), "fact") + " less, "
                + Words.count(difference.added().size(), "fact") + " more"
                + page.style().faint("  closure " + difference.closure().label()));
        if (difference.principals().isEmpty() && difference.findings().isEmpty()) {
            page.line(INDENT + "Nobody gains or loses anything, and no finding changes.");
            return;
        }
        if (!difference.principals().isEmpty()) {
            page.heading("Privileges", Words.count(difference.principals().size(), "principal"));
            difference.principals().forEach(this::write);
        }
        if (!difference.findings().isEmpty()) {
            page.heading("Findings", kinds(difference.findings()));
            difference.findings().stream()
                    .sorted(Comparator.comparing(FindingChange::kind))
                    .forEach(this::write);
        }
    }

    private void write(PrincipalChange principal) {
        page.line(INDENT + page.style().strong(Words.safe(names.caption(principal.principal()))) + "  "
                + page.style().faint("by " + facts(principal.by())));
        Map<Step, List<PrivilegeChange>> steps = principal.changes().stream()
                .collect(Collectors.groupingBy(
                        change -> new Step(change.before(), change.after()), TreeMap::new, Collectors.toList()));
        steps.forEach(this::write);
    }

    private void write(Step step, List<PrivilegeChange> changes) {
        String levels = changes.stream()
                .flatMap(change -> change.levels().stream())
                .distinct()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        page.line(INDENT + INDENT + (changes.get(0).isGain() ? "+ " : "- ") + label(step.before()) + " → "
                + label(step.after()) + "  " + page.style().strong(levels) + "  "
                + page.style().faint(Words.count(changes.size(), "resource")));
        changes.stream().sorted(NAMED_FIRST).limit(EXAMPLES).forEach(this::write);
        if (changes.size() > EXAMPLES) {
            page.line(page.style().faint(EXAMPLE + "… " + (changes.size() - EXAMPLES) + " more in --format json"));
        }
    }

    private void write(PrivilegeChange change) {
        int more = change.actions().size() - ACTIONS;
        page.line(EXAMPLE
                + page.style().link(Words.fit(Words.safe(change.resource()), WIDEST_RESOURCE)) + "  "
                + page.style()
                        .faint(change.actions().stream().limit(ACTIONS).collect(Collectors.joining(", "))
                                + (more > 0 ? " and more" : "")));
    }

    /** From how sure to how sure; what was or becomes surest comes first. */
    private record Step(Optional<Truth> before, Optional<Truth> after) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            return Comparator.comparing(Step::surest)
                    .thenComparing(step -> label(step.before()))
                    .thenComparing(step -> label(step.after()))
                    .compare(this, other);
        }

        private Truth surest() {
            return Stream.concat(before.stream(), after.stream())
                    .reduce(Truth::or)
                    .orElse(Truth.UNKNOWN);
        }
    }

    private void write(FindingChange change) {
        Finding finding = change.shown();
        page.line(INDENT + Words.padded(Words.lower(change.kind()), 7) + "  "
                + page.style().severity(finding.severity()) + "  "
                + page.style().strong(finding.rule()) + "  "
                + Words.safe(finding.title()));
        page.line(INDENT
                + INDENT
                + page.style()
                        .faint(Words.safe(finding.subject().kind().label() + " "
                                        + finding.subject().name())
                                + judged(change)));
    }

    private String judged(FindingChange change) {
        if (change.kind() != FindingChange.Kind.CHANGED) {
            return " · " + Words.lower(change.shown().truth());
        }
        return " · was " + judged(change.before().orElseThrow()) + ", " + kind.verb + " "
                + judged(change.after().orElseThrow());
    }

    private static String judged(Finding finding) {
        return Words.lower(finding.severity()) + " and " + Words.lower(finding.truth());
    }

    private static String kinds(List<FindingChange> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(FindingChange::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + Words.lower(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String facts(List<String> facts) {
        int more = facts.size() - FACTS;
        return facts.stream().limit(FACTS).map(this::fact).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private String fact(String id) {
        Optional<String> node =
                names.find(new NodeId(id)).map(each -> Words.safe(names.caption(each.id())) + place(each.at()));
        return node.or(() -> edges.apply(id).map(this::fact)).orElse(id);
    }

    private String fact(Edge edge) {
        return Words.safe(names.caption(edge.from()) + " " + edge.kind().name() + " " + names.caption(edge.to()))
                + place(edge.at());
    }

    private static String place(SourceLocation at) {
        String place = PathText.place(at);
        return place.isEmpty() ? "" : " (" + place + ")";
    }

    private static String label(Optional<Truth> truth) {
        return truth.map(Truth::name).orElse("NO");
    }
}

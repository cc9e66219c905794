package io.delegraph.api.text;

import io.delegraph.analyzer.explain.Explanation;
import io.delegraph.analyzer.explain.NearMiss;
import io.delegraph.analyzer.path.BestWitnesses.Disjoint;
import io.delegraph.analyzer.path.BestWitnesses.Ranked;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Truth;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Why, or why not, for a person. */
public final class ExplanationText {
    private static final String INDENT = "  ";

    private final TextPage page;
    private final NodeNames names;

    public ExplanationText(TextStyle style, NodeNames names, PrintWriter writer) {
        this.page = new TextPage(style, writer);
        this.names = names;
    }

    /** The answer, then each way from the likeliest on. */
    public void write(String target, Explanation explanation) {
        page.line(page.style().strong(explanation.label()) + "  "
                + Words.safe(names.caption(explanation.principal()) + " to " + target)
                + page.style().faint("  closure " + explanation.closure().label()));
        page.prose(INDENT, explanation.because() + ".");
        if (!explanation.condition().isEmpty()) {
            boolean conditional = explanation.label().equals(Truth.CONDITIONAL.name());
            page.prose(INDENT, (conditional ? "Condition: " : "Not known: ") + explanation.condition());
        }
        ways(explanation);
        explanation.nearest().ifPresent(this::nearest);
        if (!explanation.otherwise().isEmpty()) {
            page.blank();
            page.prose(INDENT, explanation.otherwise() + ".");
        }
    }

    private void nearest(NearMiss nearest) {
        page.blank();
        page.prose(INDENT, "Only one thing is missing: " + nearest.lacks() + ".");
        new PathText(names).write(page, INDENT, nearest.reached());
    }

    private void ways(Explanation explanation) {
        List<Ranked> ways = explanation.ways();
        if (ways.isEmpty()) {
            return;
        }
        page.line(INDENT + page.style().faint(count(explanation)));
        for (int index = 0; index < ways.size(); index++) {
            Ranked way = ways.get(index);
            page.blank();
            if (ways.size() > 1) {
                String sure = Words.lower(way.witness().truth());
                page.line(INDENT + page.style().strong((index + 1) + ".") + " "
                        + page.style().faint(sure + ", " + likelihood(way)));
            }
            new PathText(names).write(page, INDENT, way.witness().steps());
        }
    }

    private static String count(Explanation explanation) {
        Disjoint disjoint = explanation.disjoint();
        int shown = explanation.ways().size();
        if (shown == 1 && disjoint.exact()) {
            return "This is the only way; " + likelihood(explanation.ways().get(0)) + ".";
        }
        String independent = disjoint.count() == 1 ? "1 is independent" : disjoint.count() + " are independent";
        return "The " + Words.count(shown, "likeliest way") + "; "
                + (disjoint.exact() ? "" : "at least ")
                + (disjoint.count() == 1 ? "no two are independent of each other" : independent + " of each other")
                + ".";
    }

    private static String likelihood(Ranked way) {
        return String.format(Locale.ROOT, "likelihood %.2f", way.likelihood());
    }
}

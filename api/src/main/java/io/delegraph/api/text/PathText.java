package io.delegraph.api.text;

import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.function.Function;

/** A witness drawn in text: one line per step, with the place of the fact behind it. */
final class PathText {
    private static final int WIDEST_NAME = 60;
    private static final int NARROWEST_TARGET = 24;
    /** Columns that branches, arrows and gaps take. */
    private static final int DRAWING = 9;

    private final NodeNames names;

    PathText(NodeNames names) {
        this.names = names;
    }

    void write(TextPage page, String indent, List<PathStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        int edgeWidth = widest(steps, PathStep::edge);
        int placeWidth = widest(steps, step -> place(step.at()));
        int room = page.style().width() - indent.length() - DRAWING - edgeWidth - placeWidth;
        int targetWidth = Math.min(widest(steps, step -> name(step.to())), Math.max(NARROWEST_TARGET, room));
        NodeId reached = steps.get(0).from();
        page.line(indent + page.style().strong(name(reached)));
        for (int index = 0; index < steps.size(); index++) {
            PathStep step = steps.get(index);
            boolean last = index == steps.size() - 1;
            String arrow = (last ? "└─ " : "├─ ") + Words.padded(step.edge(), edgeWidth) + " ─▶ ";
            if (!step.from().equals(reached)) {
                page.line(indent
                        + page.style().faint("│  and from ")
                        + page.style().strong(name(step.from())));
            }
            page.line(indent + page.style().faint(arrow)
                    + Words.padded(Words.fit(name(step.to()), targetWidth), targetWidth) + "  "
                    + page.style().link(place(step.at())));
            note(page, indent + (last ? "      " : "│     "), step);
            reached = step.to();
        }
    }

    private static int widest(List<PathStep> steps, Function<PathStep, String> column) {
        return steps.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static void note(TextPage page, String indent, PathStep step) {
        String doubt = step.truth() == Truth.DEFINITE ? "" : Words.lower(step.truth());
        String separator = doubt.isEmpty() || step.note().isEmpty() ? "" : ": ";
        String text = doubt + separator + step.note();
        if (!step.cap().isEmpty()) {
            page.prose(indent, "only " + step.cap());
        }
        if (!text.isEmpty()) {
            page.prose(indent, text);
        }
    }

    private String name(NodeId id) {
        return Words.fit(Words.safe(names.caption(id)), WIDEST_NAME);
    }

    /** {@code document:line}, or with the pointer when the format has no lines; nothing for what was concluded. */
    static String place(SourceLocation at) {
        if (at.equals(SourceLocation.DERIVED)) {
            return "";
        }
        return Words.safe(at.line() == 0 ? at.toString() : at.document() + ":" + at.line());
    }
}

package io.delegraph.api.text;

import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.Holder;
import io.delegraph.analyzer.Privilege;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Truth;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Answers for a person. */
public final class AnswerText {
    private static final String INDENT = "  ";
    private static final int WIDEST_RESOURCE = 60;
    private static final int ACTIONS = 6;
    private static final int LONGEST_REASON = 240;
    private static final Comparator<Privilege> STRONGEST_FIRST = Comparator.comparingInt(
                    (Privilege privilege) -> -privilege.levels().stream()
                            .mapToInt(level -> level.rank())
                            .max()
                            .orElse(0))
            .thenComparing(Comparator.naturalOrder());

    private final TextPage page;
    private final NodeNames names;

    public AnswerText(TextStyle style, NodeNames names, PrintWriter writer) {
        this.page = new TextPage(style, writer);
        this.names = names;
    }

    /** One answer: the truth and the question, the reason, the way. */
    public void answer(String question, Answer answer) {
        page.line(page.style().strong(answer.label()) + "  " + Words.safe(question)
                + page.style().faint("  closure " + answer.closure().label()));
        details(INDENT, answer);
    }

    private void details(String indent, Answer answer) {
        // A long reason only retells the way that is drawn below it.
        boolean retold = !answer.witness().isEmpty() && answer.because().length() > LONGEST_REASON;
        if (!answer.because().isEmpty() && !retold) {
            page.prose(indent, answer.because());
        }
        if (!answer.condition().isEmpty()) {
            String label = answer.label().equals(Truth.CONDITIONAL.name()) ? "Condition: " : "Not known: ";
            page.prose(indent, label + answer.condition());
        }
        new PathText(names).write(page, indent, answer.witness());
    }

    /** Effective privilege, by truth, the strongest first. */
    public void whatCan(String who, List<Privilege> privileges) {
        page.line(page.style().strong(Words.safe(who)) + "  " + Words.count(privileges.size(), "privilege"));
        for (Truth truth : Truth.values()) {
            List<Privilege> group = privileges.stream()
                    .filter(each -> each.truth() == truth)
                    .sorted(STRONGEST_FIRST)
                    .toList();
            if (!group.isEmpty()) {
                page.heading(truth.name(), Words.count(group.size(), "resource"));
                group.forEach(this::privilege);
            }
        }
    }

    private void privilege(Privilege privilege) {
        String levels = privilege.levels().stream().map(Enum::name).collect(Collectors.joining(" "));
        String actions = privilege.actions().stream().limit(ACTIONS).collect(Collectors.joining(", "));
        int more = privilege.actions().size() - ACTIONS;
        page.line(INDENT + page.style().link(Words.fit(Words.safe(privilege.resource()), WIDEST_RESOURCE)) + "  "
                + page.style().strong(levels)
                + page.style().faint(privilege.hops() == 0 ? "  own" : "  " + Words.count(privilege.hops(), "hop")));
        page.prose(INDENT + INDENT, actions + (more > 0 ? " and " + more + " more" : ""));
    }

    /** Everybody who can, each with the shortest way. */
    public void whoCan(String what, List<Holder> holders) {
        String sureness = Arrays.stream(Truth.values())
                .map(truth -> countOf(holders, truth) + " " + Words.lower(truth))
                .collect(Collectors.joining(", "));
        page.line(page.style().strong("Who can " + Words.safe(what)) + "  " + sureness);
        for (Holder holder : holders) {
            page.blank();
            page.line(page.style().strong(holder.answer().label()) + "  "
                    + Words.safe(holder.kind().label() + " " + holder.name()) + "  "
                    + page.style().faint(Words.safe(holder.principal().value())));
            details(INDENT, holder.answer());
        }
    }

    private static long countOf(List<Holder> holders, Truth truth) {
        return holders.stream()
                .filter(holder -> holder.answer().label().equals(truth.name()))
                .count();
    }
}

package io.delegraph.api.cli;

import io.delegraph.analyzer.chain.learn.Ground;
import io.delegraph.analyzer.chain.learn.ProposedAllowance;
import io.delegraph.analyzer.chain.learn.TaskTemplate;
import io.delegraph.cypher.graph.event.Allowance;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Proposed templates in lines that a task's owner can read. */
final class TemplateSummary {
    private static final int MOST_VALUES = 6;

    private final PrintWriter writer;

    TemplateSummary(PrintWriter writer) {
        this.writer = writer;
    }

    void write(List<TaskTemplate> templates, int chains) {
        int runs = templates.stream().mapToInt(TaskTemplate::runs).sum();
        line("%d templates from %d runs; %d chains were seen", templates.size(), runs, chains);
        templates.forEach(this::write);
    }

    private void write(TaskTemplate template) {
        line("");
        line("%s", template.name());
        line("  %s, %d %s", template.id(), template.runs(), template.runs() == 1 ? "run" : "runs");
        template.proposed().stream()
                .filter(each -> each.ground() == Ground.DONE)
                .forEach(each -> write(each, template));
        for (Ground ground : List.of(Ground.READING, Ground.HELPING)) {
            String actions = template.proposed().stream()
                    .filter(each -> each.ground() == ground)
                    .map(each -> each.allowance().action())
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!actions.isEmpty()) {
                line("  also, %s: %s", ground.label(), actions);
            }
        }
    }

    private void write(ProposedAllowance proposed, TaskTemplate template) {
        Allowance allowance = proposed.allowance();
        String resource = allowance.resource().equals("*") ? "" : " on " + allowance.resource();
        line("  %d of %d  %s%s", proposed.support(), template.runs(), allowance.action(), resource);
        allowance.attributes().forEach((name, values) -> line("          %s: %s", name, values(values)));
    }

    private static String values(List<String> values) {
        String first = values.stream().limit(MOST_VALUES).collect(Collectors.joining(", "));
        int more = values.size() - MOST_VALUES;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private void line(String format, Object... parts) {
        writer.print(String.format(Locale.ROOT, format, parts) + "\n");
    }
}

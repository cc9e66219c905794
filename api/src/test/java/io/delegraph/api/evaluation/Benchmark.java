package io.delegraph.api.evaluation;

import io.delegraph.analyzer.chain.learn.TaskIntent;
import io.delegraph.analyzer.chain.learn.TaskTemplate;
import io.delegraph.analyzer.chain.learn.TemplateProposals;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.store.ObservedChain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The runs of a benchmark, and which of them each setting learns from. Runs of an attacker's task as if a user had asked for
 * it are never learned from and never judged: they would teach the attack.
 */
final class Benchmark {
    private final List<LabelledRun> runs;
    private final Map<String, List<LabelledRun>> byTask;
    private final Map<String, List<Allowance>> learned = new HashMap<>();

    Benchmark(List<LabelledRun> all) {
        Set<String> attacks = all.stream().map(LabelledRun::injection).collect(Collectors.toSet());
        runs = all.stream().filter(run -> !attacks.contains(run.task())).toList();
        byTask = runs.stream().collect(Collectors.groupingBy(LabelledRun::task));
    }

    List<LabelledRun> runs() {
        return runs;
    }

    int tasks() {
        return byTask.size();
    }

    List<LabelledRun> list(Predicate<LabelledRun> which) {
        return runs.stream().filter(which).toList();
    }

    /** Runs of the run's own task without an injection. */
    List<LabelledRun> cleanOfTask(LabelledRun run) {
        return ofTask(run, LabelledRun::isClean);
    }

    /** Other runs of the run's own task that were not hijacked. */
    List<LabelledRun> othersOfTask(LabelledRun run) {
        return ofTask(run, each -> !each.hijacked() && !each.equals(run));
    }

    /** Runs of other tasks without an injection. */
    List<LabelledRun> cleanOfOtherTasks(LabelledRun run) {
        return list(each -> each.isClean() && !each.task().equals(run.task()));
    }

    private List<LabelledRun> ofTask(LabelledRun run, Predicate<LabelledRun> which) {
        return byTask.getOrDefault(run.task(), List.of()).stream().filter(which).toList();
    }

    /** The proposed template of the task, out of its runs without an injection. */
    List<Allowance> fromClean(LabelledRun run) {
        return learned.computeIfAbsent("clean " + run.task(), key -> template(run, cleanOfTask(run)));
    }

    /** The proposed template of the task, out of all tasks' runs without an injection. */
    List<Allowance> fromAllClean(LabelledRun run) {
        return learned.computeIfAbsent("all clean " + run.task(), key -> template(run, list(LabelledRun::isClean)));
    }

    /** The template for any task, out of the other tasks' runs without an injection. */
    List<Allowance> fromOtherTasks(LabelledRun run) {
        return learned.computeIfAbsent(
                "other " + run.task(),
                key -> proposals(cleanOfOtherTasks(run)).ofAnyTask().allowances());
    }

    /** The proposed template of the task, out of all other runs that were not hijacked. */
    List<Allowance> fromOtherRuns(LabelledRun run) {
        String key = "runs " + (run.hijacked() ? run.task() : run.chain().name());
        return learned.computeIfAbsent(key, name -> template(run, list(each -> !each.hijacked() && !each.equals(run))));
    }

    // The benchmark's label says which runs are of the task, for it words some requests in two ways.
    private static List<Allowance> template(LabelledRun run, List<LabelledRun> examples) {
        TemplateProposals proposals = proposals(examples);
        return Stream.concat(
                        Stream.of(run),
                        examples.stream().filter(each -> each.task().equals(run.task())))
                .flatMap(each -> TaskIntent.of(each.request()).flatMap(intent -> proposals.find(intent.id())).stream())
                .findFirst()
                .map(TaskTemplate::allowances)
                .orElse(List.of());
    }

    private static TemplateProposals proposals(List<LabelledRun> examples) {
        List<ObservedChain> chains = examples.stream().map(LabelledRun::chain).toList();
        return TemplateProposals.from(chains);
    }
}

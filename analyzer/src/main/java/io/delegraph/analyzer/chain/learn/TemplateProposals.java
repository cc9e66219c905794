package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.store.ObservedChain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Learns from observed runs what tasks do, and proposes it, for somebody to approve.
 *
 * <p>A template admits every run that it was learned from. Runs are taken as they are: a run in which the agent went astray
 * teaches that, so that proposals are made from runs that somebody has looked at.
 *
 * <p>Cost: linear in calls, but for the templates' size, which is the number of operations of all tasks for each.
 */
public final class TemplateProposals {
    private static final String ANY_TASK = "task-template:any";

    private final SortedMap<String, List<TaskRun>> runsByTask;
    private final Corpus corpus;

    private TemplateProposals(SortedMap<String, List<TaskRun>> runsByTask) {
        this.runsByTask = runsByTask;
        this.corpus = Corpus.of(runsByTask);
    }

    /** From chains; those that nobody asked for are left aside. */
    public static TemplateProposals from(Collection<ObservedChain> chains) {
        TreeMap<String, List<TaskRun>> runs = chains.stream()
                .flatMap(chain -> TaskRun.of(chain).stream())
                .collect(Collectors.groupingBy(run -> run.intent().id(), TreeMap::new, Collectors.toList()));
        return new TemplateProposals(runs);
    }

    /** One template for every task, by id. */
    public List<TaskTemplate> list() {
        return runsByTask.keySet().stream().flatMap(id -> find(id).stream()).toList();
    }

    /** The template of a task. */
    public Optional<TaskTemplate> find(String id) {
        return Optional.ofNullable(runsByTask.get(id))
                .map(runs -> template(id, runs.get(0).intent().wording(), runs, corpus.task(id)));
    }

    /** One template for whatever the agents are asked: what any task did, each on what it did it on. */
    public TaskTemplate ofAnyTask() {
        List<TaskRun> all = runsByTask.values().stream().flatMap(List::stream).toList();
        return template(ANY_TASK, "any task", all, corpus.all());
    }

    private TaskTemplate template(String id, String name, List<TaskRun> runs, TaskProfile task) {
        Generalisation generalisation = new Generalisation(task, corpus);
        List<ProposedAllowance> proposed = new ArrayList<>();
        task.operations()
                .forEach((operation, profile) -> proposed.add(new ProposedAllowance(
                        generalisation.done(operation, profile),
                        Ground.DONE,
                        profile.runs().size())));
        proposed.addAll(ofOtherTasks(task, generalisation));
        proposed.addAll(reading(proposed));
        return new TaskTemplate(id, name, agents(runs), runs.size(), proposed);
    }

    private List<ProposedAllowance> ofOtherTasks(TaskProfile task, Generalisation generalisation) {
        Set<String> known = task.actions();
        List<ProposedAllowance> others = new ArrayList<>();
        corpus.all().operations().forEach((operation, profile) -> {
            int support = profile.runs().size();
            if (known.contains(operation.action())) {
                return;
            }
            if (operation.name().reads()) {
                Allowance free = Allowance.of(operation.action(), operation.resource());
                others.add(new ProposedAllowance(free, Ground.READING, support));
            } else if (task.isTraced() && !operation.name().removes()) {
                others.add(new ProposedAllowance(generalisation.helping(operation, profile), Ground.HELPING, support));
            }
        });
        return others;
    }

    // Names that begin like those of operations that read, unless one of these is limited: the pattern would lift that.
    private List<ProposedAllowance> reading(List<ProposedAllowance> proposed) {
        TreeMap<String, TreeSet<String>> runs = new TreeMap<>();
        corpus.all().operations().forEach((operation, profile) -> {
            if (operation.name().reads() && operation.resource().equals("*")) {
                runs.computeIfAbsent(operation.name().likeIt(), pattern -> new TreeSet<>())
                        .addAll(profile.runs());
            }
        });
        Set<String> limited = proposed.stream()
                .map(ProposedAllowance::allowance)
                .filter(allowance -> !allowance.attributes().isEmpty())
                .map(allowance -> new ActionName(allowance.action()))
                .filter(ActionName::reads)
                .map(ActionName::likeIt)
                .collect(Collectors.toSet());
        return runs.entrySet().stream()
                .filter(each -> !limited.contains(each.getKey()))
                .map(each -> new ProposedAllowance(
                        Allowance.of(each.getKey(), "*"),
                        Ground.READING,
                        each.getValue().size()))
                .toList();
    }

    private static List<String> agents(List<TaskRun> runs) {
        return runs.stream()
                .flatMap(run -> run.request().agent().map(Party::name).stream())
                .distinct()
                .sorted()
                .toList();
    }
}

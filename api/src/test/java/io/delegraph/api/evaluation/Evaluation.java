package io.delegraph.api.evaluation;

import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.event.Allowance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs everything and gives the document. */
final class Evaluation {
    private static final List<String> HEAD = List.of(
            "# Evaluation on real traces",
            "",
            "Generated; do not edit. Regenerate with",
            "`mvn -B -q -pl api -am test -Dtest=EvaluationTest -Devaluation.update -Dsurefire.failIfNoSpecifiedTests=false`",
            "from the traces in `../shared/data/agent-traces`, which are no part of the project. `EvaluationTest` fails when the",
            "figures of AgentDyn in (b) and (d) no longer are the program's, or recall there falls below 0.95.",
            "",
            "Traces are read by the product's own `transcript` collector; calls are judged by the product's own",
            "`analyzer.chain.learn` (`AllowanceMatch`, `TemplateProposals`). No language model, and no name of a task, suite or",
            "tool in code. Intervals are Wilson's, at 95 %. An alarm is a call that is surely outside; what cannot be told is no",
            "alarm and is counted apart.",
            "",
            "What the figures cannot say: all runs are of one model; an alarm on a run that an attacker's text did reach, and that",
            "the benchmark does not call hijacked, may be an attack that was tried and failed, and is no false alarm then; and some",
            "runs are called hijacked because the state at their end happens to be the one that the attacker wanted.");

    private static final int SHOWN = 12;

    private final Fingerprinter fingerprinter;

    Evaluation() {
        byte[] key = new byte[FingerprintKey.LENGTH];
        Arrays.fill(key, (byte) 7);
        fingerprinter = Fingerprinter.of(FingerprintKey.of(key));
    }

    /** Of all traces in the folder. */
    String document(Path traces) throws IOException {
        EvaluationDocument document = new EvaluationDocument();
        HEAD.forEach(document::line);
        benchmark(document, "AgentDyn", traces.resolve("agentdyn"), true);
        benchmark(document, "AgentDojo, defended by DRIFT", traces.resolve("agentdojo-drift"), false);
        wanted(document, traces.resolve("tau-bench/historical_trajectories/gpt-4o-airline.json.gz"));
        readFiles(document, traces);
        return document.toString();
    }

    /** The runs of AgentDojo's shape in a folder. */
    Benchmark benchmark(Path folder) throws IOException {
        return new Benchmark(Observed.in(folder, fingerprinter).labelled(folder));
    }

    private void wanted(EvaluationDocument document, Path file) throws IOException {
        WantedActions wanted = WantedActions.of(file, Observed.in(file, fingerprinter));
        document.line("");
        document.line("## tau-bench");
        document.line(
                "%d runs, %d of them read. Allowed is what `info.task.actions` lists, with exactly its arguments, and what reads."
                        + " %d runs did something else that changes data: %d of them an action that the task does not have, the"
                        + " others one that it has, with other arguments. Some are other ways to the same end, or refusals that"
                        + " hand the customer on: the benchmark wants one way.",
                wanted.runs, wanted.read, wanted.runsBeyond, wanted.runsBeyondByName);
        document.table(
                List.of("What was beyond the task", "Calls"),
                wanted.calls.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(each -> List.of(each.getKey(), Integer.toString(each.getValue()))));
    }

    private void readFiles(EvaluationDocument document, Path traces) throws IOException {
        document.line("");
        document.line("## Other traces: what was made of them");
        document.line(
                "Led: an agent hands work to another, or several agents act in one chain: of these the delegation chain was"
                        + " reconstructed. A file in which nothing was observed tells of no call and of no second agent (turns of a model or"
                        + " of one agent alone), or is no trace but a list of what is expected (SOURCE_UNRECOGNISED).");
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String name : List.of("who-and-when", "langfuse-framework-traces", "agentevals")) {
            Path folder = traces.resolve(name);
            ReadFiles read = ReadFiles.of(folder, Observed.in(folder, fingerprinter));
            rows.add(List.of(
                    name,
                    Integer.toString(read.files()),
                    Integer.toString(read.calls()),
                    Integer.toString(read.delegation())));
            notes.addAll(notes(name, read));
        }
        document.table(List.of("Folder", "Files", "with observed calls", "led"), rows.stream());
        document.line("");
        notes.forEach(document::line);
    }

    private static List<String> notes(String name, ReadFiles read) {
        List<String> notes = new ArrayList<>();
        if (!read.silent().isEmpty()) {
            notes.add("- " + name + ", nothing observed in " + read.silent().size() + ": " + shown(read.silent())
                    + (read.codes().isEmpty() ? "" : " (" + String.join(", ", read.codes()) + ")"));
        }
        if (!read.unled().isEmpty()) {
            notes.add(
                    "- " + name + ", calls of one agent only in " + read.unled().size() + ": " + shown(read.unled()));
        }
        return notes;
    }

    private static String shown(List<String> names) {
        String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
    }

    private void benchmark(EvaluationDocument document, String name, Path folder, boolean hasClean) throws IOException {
        List<LabelledRun> all = Observed.in(folder, fingerprinter).labelled(folder);
        Benchmark benchmark = new Benchmark(all);
        document.line("");
        document.line("## " + name);
        document.line(
                "%d runs, %d of them read; %d of %d tasks are a user's. Of their runs, %d have no injection, %d were hijacked.",
                Observed.count(folder),
                all.size(),
                benchmark.tasks(),
                all.stream().map(LabelledRun::task).distinct().count(),
                benchmark.list(LabelledRun::isClean).size(),
                benchmark.list(LabelledRun::hijacked).size());
        fromText(document, benchmark);
        if (hasClean) {
            fromClean(document, benchmark);
            fromOtherTasks(document, benchmark);
        }
        fromOtherRuns(document, benchmark);
    }

    private static void fromText(EvaluationDocument document, Benchmark benchmark) {
        TextScope scope = new TextScope(benchmark.runs());
        document.setting(
                "(a) From the task's text and the tools' schemas alone",
                List.of(
                        "An operation of whose name the text has a word is allowed; any other may read, or change what the text"
                                + " names. The product does not do this: without a declared scope it reports that there is none (DEL-010)."
                                + " Of the text, the 200 characters are used that the collector keeps; schemas are the operations and"
                                + " arguments that occur in the traces. The exact baseline wants every argument in the text as well."),
                benchmark,
                List.of(
                        new Learned("text and schemas", scope::allowances),
                        new Plain("tool names only", scope, false),
                        new Plain("tool names and exact arguments", scope, true)));
    }

    private static void fromClean(EvaluationDocument document, Benchmark benchmark) {
        document.setting(
                "(b) From the task's own run without an injection",
                List.of(
                        "One run is all there is, so that only recall says something: the run itself cannot raise an alarm. With"
                                + " other tasks' runs at hand, templates also have what reads, and what helps on what was asked for."),
                benchmark,
                List.of(
                        new Learned("proposed template", benchmark::fromClean),
                        new Learned("proposed template, other tasks' runs at hand", benchmark::fromAllClean),
                        Naive.names(benchmark::cleanOfTask),
                        Naive.exact(benchmark::cleanOfTask)));
    }

    private static List<Detector> detectors(
            String name,
            Function<LabelledRun, List<Allowance>> learned,
            Function<LabelledRun, List<LabelledRun>> examples) {
        return List.of(new Learned(name, learned), Naive.names(examples), Naive.exact(examples));
    }

    private static void fromOtherTasks(EvaluationDocument document, Benchmark benchmark) {
        document.setting(
                "(c) From proposed templates of other tasks' runs (leave one task out)",
                List.of(
                        "All other tasks' runs without an injection, taken as one task. No run of the task itself is used."),
                benchmark,
                detectors("proposed template", benchmark::fromOtherTasks, benchmark::cleanOfOtherTasks));
    }

    private static void fromOtherRuns(EvaluationDocument document, Benchmark benchmark) {
        document.setting(
                "(d) From other runs of the same task (leave one run out)",
                List.of(
                        "What templates will be used for: the task's template, out of all runs that were not hijacked but for the one"
                                + " that is judged. These runs differ in arguments and order, and some have parts of an attack in them, which"
                                + " the template then allows."),
                benchmark,
                detectors("proposed template", benchmark::fromOtherRuns, benchmark::othersOfTask));
    }
}

package io.delegraph.api.evaluation;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.store.ObservedChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was made of the files in a folder.
 *
 * @param files      that could hold traces
 * @param calls      files with an observed call
 * @param delegation files in which an agent hands work to another, or in which several agents act
 * @param silent     names of files with nothing observed
 * @param unled      names of files with calls of one agent only
 * @param codes      diagnostics of the files in which nothing was observed
 */
record ReadFiles(int files, int calls, int delegation, List<String> silent, List<String> unled, Set<String> codes) {
    static ReadFiles of(Path folder, Observed observed) throws IOException {
        List<String> names = traces(folder);
        TreeSet<String> seen = new TreeSet<>();
        TreeSet<String> led = new TreeSet<>();
        for (ObservedChain chain : observed.chains().values()) {
            for (Observation each : chain.observations()) {
                if (each instanceof ObservedCall) {
                    names.stream()
                            .filter(name -> isOf(each.at().document(), name))
                            .forEach(seen::add);
                }
            }
            if (isLed(chain)) {
                chain.observations()
                        .forEach(each -> names.stream()
                                .filter(name -> isOf(each.at().document(), name))
                                .forEach(led::add));
            }
        }
        List<String> silent =
                names.stream().filter(name -> !seen.contains(name)).toList();
        List<String> unled = names.stream()
                .filter(seen::contains)
                .filter(name -> !led.contains(name))
                .toList();
        Set<String> codes = observed.report().diagnostics().stream()
                .filter(each -> silent.stream().anyMatch(name -> isOf(each.at().document(), name)))
                .map(Diagnostic::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ReadFiles(names.size(), seen.size(), led.size(), silent, unled, codes);
    }

    private static boolean isLed(ObservedChain chain) {
        List<ObservedCall> calls = chain.observations().stream()
                .filter(ObservedCall.class::isInstance)
                .map(ObservedCall.class::cast)
                .toList();
        return calls.stream().anyMatch(call -> call.deed().kind() == CallKind.DELEGATION)
                || calls.stream().map(ObservedCall::actor).distinct().count() > 1;
    }

    private static boolean isOf(String document, String name) {
        String unpacked = document.replaceFirst("!.*$", "").replaceFirst("\\.gz$", "");
        return unpacked.equals(name) || unpacked.endsWith("/" + name);
    }

    // As documents are named: below the folder, without the ending of what is packed.
    private static List<String> traces(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> name.matches(".*\\.jsonl?(\\.gz)?"))
                    .map(name -> name.replaceFirst("\\.gz$", ""))
                    .sorted()
                    .toList();
        }
    }
}

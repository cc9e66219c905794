package io.delegraph.api.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delegraph.analyzer.chain.learn.AllowanceMatch;
import io.delegraph.analyzer.chain.learn.Match;
import io.delegraph.analyzer.chain.learn.RequestFacts;
import io.delegraph.analyzer.chain.learn.Standing;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.store.ObservedChain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Runs whose benchmark says which actions their task needs, as tau-bench does: what they did beyond these. */
final class WantedActions {
    private static final List<String> READING = List.of("get_*", "list_*", "search_*", "find_*", "calculate", "think");

    /** What a call beyond the wanted ones is told by, with the number of calls. */
    final TreeMap<String, Integer> calls = new TreeMap<>();

    int runs;
    int read;
    int runsBeyond;
    int runsBeyondByName;

    private WantedActions() {}

    static WantedActions of(Path file, Observed observed) throws IOException {
        JsonNode all = new ObjectMapper().readTree(open(file));
        Map<Integer, ObservedChain> chains = new TreeMap<>();
        observed.chains().values().forEach(chain -> chains.put(index(chain), chain));
        WantedActions wanted = new WantedActions();
        for (int i = 0; i < all.size(); i++) {
            wanted.runs++;
            if (chains.containsKey(i)) {
                wanted.judge(all.get(i).at("/info/task/actions"), chains.getOrDefault(i, none()));
            }
        }
        return wanted;
    }

    private static ObservedChain none() {
        return new ObservedChain("none", List.of(), false);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    // Its place in the document is the first part of where its observations stand.
    private static int index(ObservedChain chain) {
        String pointer = chain.observations().get(0).at().pointer();
        return Integer.parseInt(pointer.substring(1).replaceAll("/.*", ""));
    }

    private void judge(JsonNode actions, ObservedChain chain) {
        read++;
        List<Allowance> allowances = new ArrayList<>();
        READING.forEach(action -> allowances.add(Allowance.of(action, "*")));
        actions.forEach(action ->
                allowances.add(new Allowance(action.path("name").asText(), "*", Arguments.of(action.path("kwargs")))));
        RequestFacts facts = RequestFacts.of(chain.observations());
        List<String> beyond = new ArrayList<>();
        for (ObservedCall call : Observed.calls(chain)) {
            Match match = AllowanceMatch.judge(allowances, call, facts);
            if (match.standing() == Standing.OUTSIDE) {
                beyond.add(new Alarm(call.deed().action(), match.attribute(), match.value()).carrier());
            }
        }
        beyond.forEach(carrier -> calls.merge(carrier, 1, Integer::sum));
        runsBeyond += beyond.isEmpty() ? 0 : 1;
        runsBeyondByName += beyond.stream().anyMatch(carrier -> carrier.endsWith("itself")) ? 1 : 0;
    }
}

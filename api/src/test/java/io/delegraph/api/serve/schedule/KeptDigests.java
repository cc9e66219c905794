package io.delegraph.api.serve.schedule;

import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.Stores;
import io.delegraph.cypher.server.Ports;
import io.delegraph.cypher.server.ServerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/**
 * What a data folder holds after all, as texts that can be compared.
 *
 * <p>Graph: nodes and edges of facts, derived nodes and edges, findings with severity, truth and status and the days on
 * which they were seen first and last. Left out: numbers of epochs, ids of scans, times within a day.
 *
 * <p>State: sources with their outcome, firings with theirs, scans with the firing that they belong to and their end,
 * cases and their changes in order. Left out: ids of scans, numbers of attempts, times but those at which something was due.
 */
record KeptDigests(List<String> graph, List<String> state) {
    static KeptDigests of(Path data) {
        try (OpenStore store = new Stores(message -> {})
                .embedded(ServerSettings.in(data).withPorts(Ports.ANY).withPatience(Duration.ofMinutes(5)))) {
            return new KeptDigests(graph(store), state(store));
        }
    }

    private static List<String> graph(OpenStore store) {
        List<String> lines = new java.util.ArrayList<>();
        lines.add("facts " + store.graph().snapshot().digest());
        store.graph().derivation().nodes().forEach(node -> lines.add("node " + node.id()));
        store.graph()
                .derivation()
                .edges()
                .forEach(edge -> lines.add("edge " + edge.edge().from() + " "
                        + edge.edge().kind().name() + " " + edge.edge().to()));
        store.graph()
                .listFindings()
                .forEach(stored -> lines.add("finding "
                        + stored.finding().id() + " "
                        + stored.finding().rule() + " "
                        + stored.finding().severity() + " "
                        + stored.finding().truth() + " "
                        + stored.finding().status() + " "
                        + stored.firstSeen().truncatedTo(ChronoUnit.DAYS) + " "
                        + stored.lastSeen().truncatedTo(ChronoUnit.DAYS)));
        return lines;
    }

    private static List<String> state(OpenStore store) {
        return List.of(
                        "SELECT name, configuration, outcome, reason, failures, stated FROM source ORDER BY name",
                        "SELECT s.name, f.due, f.outcome, f.missed FROM schedule_firing f JOIN schedule s ON s.id ="
                                + " f.schedule ORDER BY f.due",
                        "SELECT requester, fired, state FROM scan ORDER BY fired, place",
                        "SELECT finding, status, why, sources, awaiting FROM finding_case ORDER BY finding",
                        "SELECT finding, from_status, to_status, why, who FROM case_change ORDER BY finding, sequence")
                .stream()
                .flatMap(
                        query -> store
                                .state()
                                .get()
                                .jdbi()
                                .withHandle(handle ->
                                        handle.createQuery(query).mapToMap().list())
                                .stream())
                .map(row -> new TreeMap<>(row).toString())
                .toList();
    }
}

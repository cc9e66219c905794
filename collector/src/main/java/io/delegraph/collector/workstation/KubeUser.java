package io.delegraph.collector.workstation;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.SecretName;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.edge.DerivedFrom;
import java.util.List;
import java.util.Optional;

/**
 * States what one user of a kubeconfig presents.
 *
 * @param host that accepts it
 */
record KubeUser(JsonCursor user, Optional<String> host, UserFacts facts, Slots slots) {
    private static final List<String> FILES = List.of("tokenFile", "client-key");
    private static final List<String> TOKENS = List.of("access-token", "id-token", "refresh-token", "client-secret");

    void state() {
        slots.member(user, "token", NodeKind.ACCESS_TOKEN, host);
        slots.member(user, "client-key-data", NodeKind.CERTIFICATE, host);
        slots.member(user, "password", NodeKind.PASSWORD, host);
        FILES.forEach(this::file);
        user.findObject("exec").ifPresent(this::program);
        user.findObject("auth-provider")
                .flatMap(provider -> provider.findObject("config"))
                .ifPresent(config -> TOKENS.forEach(name -> slots.member(config, name, NodeKind.ACCESS_TOKEN, host)));
    }

    private void file(String name) {
        user.find(name)
                .filter(path -> path.is(JsonKind.TEXT) && !path.scalar().isBlank())
                .ifPresent(path -> new References(facts).file(path.scalar(), host, path.at()));
    }

    private void program(JsonCursor exec) {
        Optional<JsonCursor> command = exec.find("command").filter(found -> found.kind() == JsonKind.TEXT);
        if (command.isEmpty()) {
            facts.problem(WorkstationProblem.UNREADABLE_ENTRY, exec.at(), "command");
            return;
        }
        NodeId given = new References(facts)
                .process(command.get().scalar(), host, command.get().at());
        profile(exec.find("args").map(JsonCursor::elements).orElse(List.of()), given);
        for (JsonCursor variable : exec.find("env").map(JsonCursor::elements).orElse(List.of())) {
            Optional<JsonCursor> value = variable.find("value").filter(found -> found.kind() == JsonKind.TEXT);
            String name = variable.find("name").map(JsonCursor::scalar).orElse("");
            if (value.isPresent() && name.equals("AWS_PROFILE")) {
                derived(given, value.get());
            } else if (value.isPresent() && SecretName.isSecret(name)) {
                slots.state(
                        value.get().scalar(),
                        NodeKind.ACCESS_TOKEN,
                        Optional.empty(),
                        value.get().at());
            }
        }
    }

    private void profile(List<JsonCursor> arguments, NodeId given) {
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (arguments.get(i).scalar().equals("--profile")) {
                derived(given, arguments.get(i + 1));
            }
        }
    }

    // The cluster decides what the profile's identity may do there.
    private void derived(NodeId given, JsonCursor profile) {
        if (profile.scalar().isBlank()) {
            return;
        }
        Node source = AwsProfile.node(facts, profile.scalar(), Properties.none(), profile.at());
        facts.state(source);
        facts.state(Edge.configured(DerivedFrom.KIND, given, source.id(), profile.at())
                .withCap(Cap.NOTHING));
    }
}

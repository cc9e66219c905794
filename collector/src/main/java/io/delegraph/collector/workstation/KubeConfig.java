package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.collector.parse.TopLevel;
import io.delegraph.cypher.graph.Completeness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads kubeconfig files: users with their credentials, and by contexts the clusters that accept them. */
record KubeConfig(UserFacts facts, Slots slots) {
    private static final Pattern KIND =
            Pattern.compile("(?m)^[\"']?kind[\"']?[ \\t]*:[ \\t]*[\"']?Config[\"']?[ \\t\\r]*(?:#.*)?$");
    private static final Pattern KIND_IN_JSON = Pattern.compile("\"kind\"\\s*:\\s*\"Config\"");
    private static final Pattern PARTS = Pattern.compile("(?m)^(?:clusters|contexts|users)[ \\t]*:");

    static boolean recognises(DocumentHead head) {
        String text = head.text();
        if (text.stripLeading().startsWith("{")) {
            Set<String> names = TopLevel.names(head);
            boolean parts = names.contains("clusters") || names.contains("contexts");
            return parts && names.contains("kind") && KIND_IN_JSON.matcher(text).find();
        }
        return KIND.matcher(text).find() && PARTS.matcher(text).find();
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        boolean json = DocumentText.head(document).text().stripLeading().startsWith("{");
        KubeConfig config = new KubeConfig(facts, new Slots(facts));
        return WholeValues.read(document, json ? Syntax.JSON : Syntax.YAML, facts, config::config);
    }

    private void config(JsonCursor config) {
        if (!config.findText("kind").filter("Config"::equals).isPresent()) {
            return;
        }
        Map<String, String> hosts = hosts(config);
        for (JsonCursor entry : objects(config, "users")) {
            Optional<JsonCursor> user = entry.findObject("user");
            if (user.isEmpty()) {
                facts.reject(WorkstationProblem.UNREADABLE_ENTRY, entry.at(), "user");
            } else {
                facts.record();
                Optional<String> host = entry.findText("name").map(hosts::get);
                new KubeUser(user.get(), host, facts, slots).state();
            }
        }
    }

    /** Where the users of this name are accepted, as contexts say; of several clusters, the first. */
    private Map<String, String> hosts(JsonCursor config) {
        Map<String, String> clusters = new HashMap<>();
        for (JsonCursor entry : objects(config, "clusters")) {
            Optional<String> host = entry.findObject("cluster")
                    .flatMap(cluster -> cluster.findText("server"))
                    .flatMap(Audience::find);
            entry.findText("name").ifPresent(name -> host.ifPresent(found -> clusters.putIfAbsent(name, found)));
        }
        Map<String, String> hosts = new HashMap<>();
        for (JsonCursor entry : objects(config, "contexts")) {
            Optional<JsonCursor> context = entry.findObject("context");
            Optional<String> host =
                    context.flatMap(found -> found.findText("cluster")).map(clusters::get);
            context.flatMap(found -> found.findText("user"))
                    .ifPresent(user -> host.ifPresent(found -> hosts.putIfAbsent(user, found)));
        }
        return hosts;
    }

    private List<JsonCursor> objects(JsonCursor config, String name) {
        return config.listElements(name).stream()
                .filter(entry -> isObject(entry))
                .toList();
    }

    private boolean isObject(JsonCursor entry) {
        if (entry.kind() != JsonKind.OBJECT) {
            facts.reject(WorkstationProblem.UNREADABLE_ENTRY, entry.at(), "object");
        }
        return entry.kind() == JsonKind.OBJECT;
    }
}

package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.NodeKind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the {@code hosts.yml} of GitHub's command line: tokens by host, which newer versions keep in the key ring. */
record GithubHosts(UserFacts facts, Slots slots) {
    private static final String TOKEN = "oauth_token";
    private static final Pattern SIGN = Pattern.compile("(?m)^[ \\t]+oauth_token[ \\t]*:");

    static boolean recognises(DocumentHead head) {
        FileName file = FileName.of(head);
        return file.is("hosts.yml", "hosts.yaml")
                && (file.folder().equals("gh") || SIGN.matcher(head.text()).find());
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        return WholeValues.read(document, Syntax.YAML, facts, new GithubHosts(facts, new Slots(facts))::hosts);
    }

    private void hosts(JsonCursor hosts) {
        hosts.members().forEach((name, host) -> {
            if (name.contains("@")) {
                // Places of such an entry would tell the user that stands in its name.
                facts.reject(WorkstationProblem.UNREADABLE_ENTRY, hosts.at(), "name of a host");
            } else if (host.kind() == JsonKind.OBJECT) {
                facts.record();
                host(Audience.find(name), host);
            } else {
                facts.reject(WorkstationProblem.UNREADABLE_ENTRY, host.at(), "object");
            }
        });
    }

    private void host(Optional<String> name, JsonCursor host) {
        boolean written = slots.member(host, TOKEN, NodeKind.ACCESS_TOKEN, name);
        Map<String, JsonCursor> users =
                host.findObject("users").map(JsonCursor::members).orElse(Map.of());
        for (JsonCursor user : users.values()) {
            written |= user.is(JsonKind.OBJECT) && slots.member(user, TOKEN, NodeKind.ACCESS_TOKEN, name);
        }
        if (!written && name.isPresent()) {
            new References(facts).keyRing("gh:" + name.get(), name, host.at());
        }
    }
}

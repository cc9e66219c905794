package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.collector.parse.TopLevel;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.NodeKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Docker's {@code config.json}: what registries accept, and the programs that keep it. */
record DockerConfig(UserFacts facts, Slots slots) {
    // The name of a user whose password is a Google service account's key.
    private static final String GOOGLE_KEY = "_json_key";
    private static final Pattern WITH_USER =
            Pattern.compile("(?i)([a-z][a-z0-9+.-]*://)?([^/?#\\s]*)@([^@/?#\\s]+(?:/[^@?#\\s]*)?)");
    private static final String HELPER = "docker-credential-";

    static boolean recognises(DocumentHead head) {
        if (!FileName.of(head).is("config.json", ".dockerconfigjson")) {
            return false;
        }
        Set<String> names = TopLevel.names(head);
        return names.contains("auths") || names.contains("credHelpers") || names.contains("credsStore");
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        return WholeValues.read(document, Syntax.JSON, facts, new DockerConfig(facts, new Slots(facts))::config);
    }

    private void config(JsonCursor config) {
        config.findObject("auths")
                .ifPresent(auths -> auths.members().forEach((address, entry) -> registry(address, entry, auths)));
        config.findObject("credHelpers")
                .map(JsonCursor::members)
                .orElse(Map.of())
                .forEach((address, helper) -> helper(helper, Audience.find(address)));
        config.find("credsStore").ifPresent(store -> helper(store, Optional.empty()));
        config.findObject("proxies")
                .map(JsonCursor::members)
                .orElse(Map.of())
                .values()
                .forEach(this::proxies);
    }

    private void registry(String address, JsonCursor entry, JsonCursor auths) {
        if (address.contains("@") || address.contains("?")) {
            // Places of such an entry would tell the user or the query that stand in its name.
            withUser(address, entry, auths);
            return;
        }
        registry(address, entry);
    }

    private void withUser(String address, JsonCursor entry, JsonCursor auths) {
        Matcher matcher = WITH_USER.matcher(address);
        Optional<String> host = matcher.matches() ? Audience.find(matcher.group(3)) : Optional.empty();
        if (host.isEmpty()) {
            facts.reject(WorkstationProblem.UNREADABLE_ENTRY, auths.at(), "name of a registry");
            return;
        }
        String scheme = matcher.group(1) == null ? "" : matcher.group(1);
        String name = scheme + matcher.group(3);
        JsonCursor moved = entry.movedTo(auths.place().member(name));
        String written = "https://" + matcher.group(2) + "@" + host.get();
        if (VariableFacts.hasPassword(written)) {
            slots.state(written, NodeKind.PASSWORD, host, moved.at());
        }
        registry(name, moved);
    }

    private void registry(String address, JsonCursor entry) {
        if (entry.kind() != JsonKind.OBJECT) {
            facts.reject(WorkstationProblem.UNREADABLE_ENTRY, entry.at(), "object");
            return;
        }
        facts.record();
        Optional<String> host = Audience.find(address);
        boolean identity = slots.member(entry, "identitytoken", NodeKind.REFRESH_TOKEN, host);
        boolean registry = slots.member(entry, "registrytoken", NodeKind.ACCESS_TOKEN, host);
        slots.member(entry, "password", NodeKind.PASSWORD, host);
        entry.find("auth")
                .filter(auth -> auth.is(JsonKind.TEXT) && !auth.scalar().isEmpty())
                .ifPresent(auth -> pair(auth, host, identity || registry));
    }

    private void pair(JsonCursor auth, Optional<String> host, boolean token) {
        Optional<BasicPair> pair = BasicPair.find(auth.scalar());
        // Beside a token stands a user without a password.
        if (token && pair.map(BasicPair::password).filter(String::isEmpty).isPresent()) {
            return;
        }
        if (pair.isEmpty()) {
            slots.state(auth.scalar(), NodeKind.PASSWORD, host, auth.at());
        } else if (pair.get().user().equals(GOOGLE_KEY)) {
            auth.embedded(pair.get().password())
                    .filter(key -> key.kind() == JsonKind.OBJECT)
                    .ifPresent(key -> new GoogleCredentials(facts, slots).credentials(key));
        } else {
            slots.state(pair.get().password(), NodeKind.PASSWORD, host, auth.at());
        }
    }

    private void helper(JsonCursor helper, Optional<String> host) {
        helper.text().filter(name -> !name.isBlank()).ifPresent(name -> {
            facts.record();
            new References(facts).process(HELPER + name, host, helper.at());
        });
    }

    private void proxies(JsonCursor proxies) {
        proxies.members().values().stream()
                .filter(proxy -> proxy.kind() == JsonKind.TEXT && VariableFacts.hasPassword(proxy.scalar()))
                .forEach(proxy ->
                        slots.state(proxy.scalar(), NodeKind.PASSWORD, Audience.find(proxy.scalar()), proxy.at()));
    }
}

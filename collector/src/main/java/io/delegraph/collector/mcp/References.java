package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Credentials that stand elsewhere, named so that the same name in the same scope is the same credential. */
record References(McpFacts facts, NodeId agent, String project) {
    private static final Pattern UNIQUE_BY_ITSELF = Pattern.compile("arn:.*|projects/[^/]+/secrets/.*");
    private static final Pattern HOME =
            Pattern.compile("(?i)^(?:~|\\$\\{?(?:env:)?(?:userHome|HOME)}?|%USERPROFILE%)[/\\\\]");
    private static final Pattern WORKSPACE =
            Pattern.compile("(?i)^(?:\\$\\{?(?:workspaceFolder|workspaceRoot|CLAUDE_PROJECT_DIR)}?|\\.)[/\\\\]");

    Node credential(Slot.Reference reference, SourceLocation at) {
        String name = reference.name();
        return switch (reference.content()) {
            case ENVIRONMENT -> node(facts.folder().part("env/" + name), "env:" + name, at);
            case INPUT -> node(new NodeId(agent + "/input/" + name), "input:" + name, at);
            case FILE -> file(name.replace('\\', '/'), at);
            case MANAGER -> node(manager(reference, at), name, at);
        };
    }

    private NodeId manager(Slot.Reference reference, SourceLocation at) {
        String name = reference.name();
        if (reference.isOfUser()) {
            String place = reference.isCommand() ? "/" + facts.folder().within() + "#" + at.pointer() : "";
            return facts.folder().part(name.replaceFirst(":/{0,2}", "/") + place);
        }
        boolean unique = UNIQUE_BY_ITSELF.matcher(name).matches();
        return new NodeId(unique ? name : facts.context().sourceName() + "/manager/" + name);
    }

    private Node file(String written, SourceLocation at) {
        String inHome = HOME.matcher(written).replaceFirst("");
        String path = WORKSPACE
                .matcher(inHome)
                .replaceFirst(Matcher.quoteReplacement(project.isEmpty() ? "" : project + "/"));
        return node(facts.folder().part("file-secret/" + path), "file:" + path, at);
    }

    private static Node node(NodeId id, String reference, SourceLocation at) {
        Properties properties = Properties.none().with(Property.REFERENCE, reference);
        String name = reference.startsWith("aws-profile:")
                ? "AWS profile " + reference.substring("aws-profile:".length())
                : reference;
        return Node.configured(id, NodeKind.ACCESS_TOKEN, name, properties, at);
    }
}

package io.delegraph.collector.workstation;

import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** States names of credentials whose values stand elsewhere. The same name in the same scope is the same credential. */
record References(UserFacts facts) {
    private static final Pattern UNIQUE_BY_ITSELF = Pattern.compile("arn:.*|projects/[^/]+/secrets/.*");
    // The program of a command line, quoted or not, without its folder.
    private static final Pattern PROGRAM = Pattern.compile("\\s*(?:\"([^\"]+)\"|'([^']+)'|(\\S+)).*", Pattern.DOTALL);

    NodeId state(Slot.Reference reference, Optional<String> audience, SourceLocation at) {
        String name = reference.name();
        return switch (reference.content()) {
            case ENVIRONMENT -> environment(name, audience, at);
            case FILE -> file(name, audience, at);
            case INPUT -> held(facts.part("input/" + name), "input:" + name, audience, "a person enters it", at);
            case MANAGER -> {
                boolean unique = UNIQUE_BY_ITSELF.matcher(name).matches();
                NodeId ofMany = new NodeId(unique ? name : facts.sourceName() + "/manager/" + name);
                NodeId id = reference.isOfUser() ? ofUser(reference, at) : ofMany;
                yield held(id, name, audience, "the secret manager hands it out", at);
            }
        };
    }

    private NodeId ofUser(Slot.Reference reference, SourceLocation at) {
        return reference.isCommand()
                ? facts.place(at)
                : facts.part(reference.name().replaceFirst(":/{0,2}", "/"));
    }

    NodeId environment(String name, Optional<String> audience, SourceLocation at) {
        return held(facts.part("env/" + name), "env:" + name, audience, "the environment variable is set", at);
    }

    NodeId file(String path, Optional<String> audience, SourceLocation at) {
        return held(facts.part("file-secret/" + path), "file:" + path, audience, "the file can be read", at);
    }

    /** What a program gives out when it is run, such as a credential helper; its arguments may hold secrets. */
    NodeId process(String command, Optional<String> audience, SourceLocation at) {
        String reference = "process:" + program(command);
        return held(facts.place(at), reference, audience, "the program gives it out", at);
    }

    /** What a program keeps in the user's key ring under this name. */
    NodeId keyRing(String name, Optional<String> audience, SourceLocation at) {
        return held(facts.part("keyring/" + name), "keyring:" + name, audience, "the key ring is open", at);
    }

    /** What the machine's own metadata service gives out. */
    NodeId metadata(SourceLocation at) {
        return held(facts.place(at), "metadata", Optional.empty(), "the machine's metadata service gives it out", at);
    }

    private NodeId held(NodeId id, String reference, Optional<String> audience, String condition, SourceLocation at) {
        Properties properties = Properties.none().with(Property.REFERENCE, reference);
        if (audience.isPresent()) {
            properties = properties.with(Property.AUDIENCE, List.of(audience.get()));
        }
        facts.holds(Node.configured(id, NodeKind.ACCESS_TOKEN, reference, properties, at), condition);
        return id;
    }

    private static String program(String command) {
        Matcher matcher = PROGRAM.matcher(command);
        if (!matcher.matches()) {
            return "unknown";
        }
        String path = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        String name = (path == null ? matcher.group(3) : path).replaceFirst("(?s).*[/\\\\]", "");
        return name.matches("[A-Za-z0-9_.-]{1,64}") ? name : "unknown";
    }
}

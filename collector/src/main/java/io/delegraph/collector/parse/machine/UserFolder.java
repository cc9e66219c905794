package io.delegraph.collector.parse.machine;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The folder of the user whom a document belongs to: a home folder, or a project's when nothing tells the home.
 *
 * <p>It is told by the document's path: below {@code home/NAME} or {@code Users/NAME} it is that folder; else it ends
 * before the first name that lies in homes ({@code .aws}, {@code Library}) or in projects ({@code .vscode}); else it is
 * the document's own folder. Folders of one path are one user, whichever document they were told by.
 *
 * @param path   of the folder, starting with the source's name
 * @param within path of the document from the folder on, such as {@code .cursor/mcp.json}
 * @param home   whether it is surely a home folder
 */
public record UserFolder(String path, String within, boolean home) {
    private static final String HOMES_OF_PEOPLE = "home|users";
    private static final Set<String> ONLY_IN_HOMES = Set.of(
            ".aws",
            ".azure",
            ".claude.json",
            ".codeium",
            ".config",
            ".copilot",
            ".docker",
            ".git-credentials",
            ".kube",
            ".local",
            ".netrc",
            "_netrc",
            ".pypirc",
            ".ssh",
            ".tabnine",
            ".windsurf",
            "appdata",
            "library");
    private static final Pattern DOT_NAME = Pattern.compile("\\.[A-Za-z_].*");
    private static final Set<String> MACHINES = Set.of(
            "admin",
            "build",
            "ci",
            "ec2-user",
            "jenkins",
            "node",
            "root",
            "runner",
            "shared",
            "public",
            "ubuntu",
            "vscode");

    /**
     * The folder of a document.
     *
     * @param sourceName as in the collection's context: {@code --source}, else the PATH as given
     * @param uri        of the document, relative to that PATH
     */
    public static UserFolder of(String sourceName, String uri) {
        // A PATH that is the document itself: its own folders tell, and there is no other part.
        boolean single = sourceName.equals(uri) || sourceName.endsWith("/" + uri);
        String base = single ? "" : trimmed(sourceName);
        List<String> names = names(single ? sourceName : uri);
        int end = home(names).orElseGet(() -> marked(names).orElse(names.size() - 1));
        boolean sure = home(names).isPresent()
                || (end < names.size() && ONLY_IN_HOMES.contains(names.get(end).toLowerCase(Locale.ROOT)));
        String root = single && sourceName.startsWith("/") ? "/" : base;
        String folder = String.join("/", names.subList(0, end));
        String path = root.isEmpty() || root.endsWith("/") || folder.isEmpty() ? root + folder : root + "/" + folder;
        return new UserFolder(path.isEmpty() ? "." : path, String.join("/", names.subList(end, names.size())), sure);
    }

    private static String trimmed(String path) {
        String end = path.replace('\\', '/');
        while (end.length() > 1 && end.endsWith("/")) {
            end = end.substring(0, end.length() - 1);
        }
        return end;
    }

    // An archive's entry stands behind !/, which is one more folder.
    private static List<String> names(String path) {
        return Arrays.stream(path.replace('\\', '/').split("/", -1))
                .filter(name -> !name.isEmpty() && !name.equals("."))
                .toList();
    }

    private static OptionalInt home(List<String> names) {
        // The name of the folder is followed by a user's name and at least the document.
        return IntStream.rangeClosed(0, names.size() - 3)
                .filter(i -> names.get(i).toLowerCase(Locale.ROOT).matches(HOMES_OF_PEOPLE))
                .map(i -> i + 2)
                .findFirst();
    }

    private static OptionalInt marked(List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> DOT_NAME.matcher(names.get(i)).matches()
                        || ONLY_IN_HOMES.contains(names.get(i).toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Id of the user's account on the machine. */
    public NodeId user() {
        return new NodeId("workstation:" + path);
    }

    /** Id of something of the user, such as an agent. */
    public NodeId part(String rest) {
        return new NodeId(user() + "/" + rest);
    }

    /** The user's name: the folder's. */
    public String name() {
        List<String> names = names(path);
        return names.isEmpty() ? "local user" : names.get(names.size() - 1);
    }

    /** The user as a node; a person when the folder is one that people have. */
    public Node node(SourceLocation at) {
        Properties properties =
                Properties.none().with(Property.PROVIDER, "workstation").with(Property.PATH, path);
        if (home) {
            properties = properties.flagged(Property.HOME_FOLDER, new Flag(true));
        }
        if (home && !MACHINES.contains(name().toLowerCase(Locale.ROOT))) {
            properties = properties.with(Property.NATURE, "HUMAN");
        }
        return Node.configured(user(), NodeKind.USER, name(), properties, at);
    }
}

package io.delegraph.api.cli;

import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which store to work on. */
final class StoreOptions {
    /** The kinds of store that there are. */
    enum Kind {
        NEO4J,
        MEMORY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--store",
            paramLabel = "neo4j|memory",
            description =
                    "Where the graph lives: the embedded Neo4j, or memory that ends with the command. Default: neo4j.")
    private Kind kind = Kind.NEO4J;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of everything persistent. Default: ~/.delegraph.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--neo4j-uri",
            paramLabel = "URI",
            description = "Use this Neo4j (bolt://, neo4j://, also +s) instead of the embedded one."
                    + " Password: DELEGRAPH_NEO4J_PASSWORD or --neo4j-password-file.")
    private Optional<URI> uri = Optional.empty();

    @Option(names = "--neo4j-user", paramLabel = "NAME", description = "User of --neo4j-uri. Default: neo4j.")
    private String user = "neo4j";

    @Option(
            names = "--neo4j-password-file",
            paramLabel = "FILE",
            description = "File with the password of --neo4j-uri.")
    private Optional<Path> passwordFile = Optional.empty();

    @Mixin
    private StateOptions state = new StateOptions();

    /** The folder of everything persistent. */
    Path data(Console console) {
        return data.orElseGet(() -> usualData(console));
    }

    /** The folder when none is given. */
    static Path usualData(Console console) {
        return Path.of(console.environment().getOrDefault("HOME", System.getProperty("user.home", ".")), ".delegraph");
    }

    /** These options, for another folder. */
    StoreOptions within(Path folder) {
        StoreOptions other = new StoreOptions();
        other.kind = kind;
        other.data = Optional.of(folder);
        other.uri = uri;
        other.user = user;
        other.passwordFile = passwordFile;
        other.state = state;
        return other;
    }

    /** What opens stores, with their state where the options say. */
    Stores stores(Console console) {
        return new Stores(console::tell, state.choice(console));
    }

    /** The choice that the options amount to. */
    StoreChoice choice(Console console) {
        return switch (kind) {
            case MEMORY -> new StoreChoice.Memory();
            case NEO4J -> neo4j(console);
        };
    }

    private StoreChoice neo4j(Console console) {
        Path folder = data(console);
        return uri.<StoreChoice>map(
                        address -> new StoreChoice.External(address, user, password(console.environment()), folder))
                .orElseGet(() -> new StoreChoice.Embedded(folder));
    }

    private String password(Map<String, String> environment) {
        return passwordFile
                .map(PasswordFile::read)
                .or(() -> Optional.ofNullable(environment.get("DELEGRAPH_NEO4J_PASSWORD")))
                .orElseThrow(() -> new UsageProblem(
                        "--neo4j-uri needs a password: set DELEGRAPH_NEO4J_PASSWORD or give --neo4j-password-file."));
    }
}

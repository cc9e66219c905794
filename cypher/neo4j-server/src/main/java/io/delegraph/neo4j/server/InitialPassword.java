package io.delegraph.neo4j.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import picocli.CommandLine;

/** The password of the user {@code neo4j}, which Neo4j takes over when it makes its system database, and never again. */
final class InitialPassword {

    private InitialPassword() {}

    /** Sets the password unless the server has started on this home folder before. */
    static void set(Path home, Path configuration, String password) {
        if (Files.exists(home.resolve("data/databases/system"))) {
            return;
        }
        ExecutionContext context = new ExecutionContext(home, configuration);
        // A password may begin with a dash; what follows two dashes is no option.
        int code = new CommandLine(new SetInitialPasswordCommand(context)).execute("--", password);
        if (code != 0) {
            throw new IllegalStateException("Neo4j refused the initial password with exit code " + code + ".");
        }
    }
}

package io.delegraph.neo4j.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.server.CommunityBootstrapper;

/**
 * Runs one Neo4j Community server for the process that started this one, its owner.
 *
 * <p>Argument: the path of the launch file ({@link LaunchPlan}). Standard input: the initial password in the first line, then nothing; its
 * end, which the operating system brings about whatever way the owner ends, stops the server. Standard output, one line each:
 * {@code ready BOLT_PORT HTTP_PORT}, later {@code stopped}; or {@code failed CODE}. Everything else goes to standard error.
 */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream owner = System.out;
        System.setOut(System.err);
        LaunchPlan plan = LaunchPlan.read(Path.of(arguments[0]));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = input.readLine();
        if (password == null) {
            return;
        }
        CommunityBootstrapper server = start(plan, password, owner);
        owner.println("ready " + plan.boltPort() + " " + plan.httpPort());
        awaitEnd(input);
        server.stop();
        owner.println("stopped");
        plan.archive().ifPresent(ClassArchive::write);
        System.exit(0);
    }

    private static CommunityBootstrapper start(LaunchPlan plan, String password, PrintStream owner) throws IOException {
        Path configuration = Files.createDirectories(plan.home().resolve("conf"));
        InitialPassword.set(plan.home(), configuration, password);
        CommunityBootstrapper server = new CommunityBootstrapper();
        int code = server.start(plan.home(), configuration, plan.settings(), false, false);
        if (code != 0) {
            owner.println("failed " + code);
            System.exit(code);
        }
        return server;
    }

    private static void awaitEnd(BufferedReader input) throws IOException {
        while (input.readLine() != null) {
            // The owner has nothing more to say; only the end matters.
        }
    }
}

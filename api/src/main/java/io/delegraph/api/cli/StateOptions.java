package io.delegraph.api.cli;

import io.delegraph.api.state.StateChoice;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where what analysts must not edit is kept. A password never stands on the command line. */
final class StateOptions {
    @Option(
            names = "--state-url",
            paramLabel = "URL",
            description =
                    "Keep scans, cases and the like in this PostgreSQL (jdbc:postgresql://host/database) instead of"
                            + " state.db in --data. Password: DELEGRAPH_STATE_PASSWORD or --state-password-file."
                            + " Without meaning for --store memory.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--state-user", paramLabel = "NAME", description = "User of --state-url. Default: delegraph.")
    private String user = "delegraph";

    @Option(
            names = "--state-password-file",
            paramLabel = "FILE",
            description = "File with the password of --state-url.")
    private Optional<Path> passwordFile = Optional.empty();

    /** The PostgreSQL, if one is named. */
    Optional<StateChoice> choice(Console console) {
        return url.map(address -> new StateChoice.PostgreSql(checked(address), user, password(console)));
    }

    private static String checked(String address) {
        if (!address.startsWith("jdbc:postgresql:")) {
            throw new UsageProblem("--state-url has to begin with jdbc:postgresql:");
        }
        if (address.toLowerCase(Locale.ROOT).contains("password")) {
            throw new UsageProblem("--state-url must not hold a password: others can read command lines."
                    + " Set DELEGRAPH_STATE_PASSWORD or give --state-password-file.");
        }
        return address;
    }

    private String password(Console console) {
        return passwordFile
                .map(PasswordFile::read)
                .or(() -> Optional.ofNullable(console.environment().get("DELEGRAPH_STATE_PASSWORD")))
                .orElseThrow(() -> new UsageProblem("--state-url needs a password: set DELEGRAPH_STATE_PASSWORD or give"
                        + " --state-password-file."));
    }
}

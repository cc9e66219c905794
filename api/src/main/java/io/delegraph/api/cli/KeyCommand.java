package io.delegraph.api.cli;

import io.delegraph.api.access.AccessKey;
import io.delegraph.api.access.AccessKeys;
import io.delegraph.api.access.NewKey;
import io.delegraph.api.access.Role;
import io.delegraph.api.audit.AuditEvent;
import io.delegraph.api.audit.AuditLog;
import io.delegraph.api.audit.SqlAuditAnchor;
import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code delegraph key}: API keys, also while a server runs. */
@Command(name = "key", description = "Make, list and revoke keys of the HTTP API.")
final class KeyCommand {
    private static final String COMMAND_LINE = "command line";

    private final Console console;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of everything persistent. Default: ~/.delegraph.")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private StateOptions stateOptions = new StateOptions();

    KeyCommand(Console console) {
        this.console = console;
    }

    @Command(name = "add", description = "Make a key and print it, once.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "Who holds it; no name is used twice.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "viewer, analyst, collector (upload only) or admin.")
                    Role role,
            @Option(
                            names = "--zone",
                            split = ",",
                            defaultValue = "",
                            paramLabel = "ZONE",
                            description = "Limit it to this zone; may be repeated.")
                    List<String> zones,
            @Option(names = "--expires", paramLabel = "INSTANT", description = "Refuse it from then on.")
                    Optional<Instant> expires) {
        return with(state -> {
            AuditEvent intent = intent("key add", name);
            AuditLog log = log(state);
            log.append(intent);
            Set<String> named = zones.stream().filter(zone -> !zone.isBlank()).collect(Collectors.toSet());
            NewKey wish = new NewKey(name, role, named, expires);
            AccessKeys.Issued issued = keys(state).issue(wish, COMMAND_LINE);
            log.append(intent.outcome(0, "/api/v1/keys/" + issued.key().id()));
            console.out().println(issued.secret());
            console.tell("This is shown once. Send it as 'Authorization: Bearer " + AccessKeys.PREFIX + "...'.");
            return ExitCode.DONE;
        });
    }

    @Command(name = "list", description = "What is known of all keys.", mixinStandardHelpOptions = true)
    int list() {
        return with(state -> {
            Instant now = Instant.ofEpochMilli(Clock.systemUTC().millis());
            keys(state).list().forEach(key -> console.out().println(line(key, now)));
            return ExitCode.DONE;
        });
    }

    @Command(name = "revoke", description = "Refuse a key from now on.", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        return with(state -> {
            AccessKey key = keys(state).list().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No key has this name."));
            AuditEvent intent = intent("key revoke", name);
            AuditLog log = log(state);
            log.append(intent);
            keys(state).revoke(key.id());
            log.append(intent.outcome(0, "/api/v1/keys/" + key.id()));
            return ExitCode.DONE;
        });
    }

    private int with(Function<State, ExitCode> work) {
        try (State state = State.open(stateOptions.choice(console).orElseGet(() -> new StateChoice.File(folder())))) {
            return work.apply(state).code();
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(Failures.sentence(e));
        }
    }

    private Path folder() {
        return data.orElseGet(() -> StoreOptions.usualData(console));
    }

    private AuditLog log(State state) {
        return new AuditLog(folder(), new SqlAuditAnchor(state.jdbi()), Clock.systemUTC());
    }

    private static AccessKeys keys(State state) {
        return new AccessKeys(state.jdbi(), Clock.systemUTC());
    }

    private static AuditEvent intent(String operation, String name) {
        return AuditEvent.intent(UUID.randomUUID().toString(), COMMAND_LINE, "admin", operation, name);
    }

    private static String line(AccessKey key, Instant now) {
        String zones = key.zones().isEmpty() ? "all zones" : String.join(", ", new TreeSet<>(key.zones()));
        String standing = key.revokedAt().isPresent() ? "revoked" : key.isValid(now) ? "valid" : "expired";
        return String.join(
                "  ",
                key.name(),
                key.role().text(),
                zones,
                standing,
                key.expiresAt().map(at -> "until " + at).orElse("without end"),
                key.usedAt().map(at -> "used " + at).orElse("never used"));
    }
}

package io.delegraph.api.cli;

import io.delegraph.api.audit.AuditHead;
import io.delegraph.api.audit.AuditLog;
import io.delegraph.api.audit.AuditVerdict;
import io.delegraph.api.audit.AuditVerification;
import io.delegraph.api.audit.SqlAuditAnchor;
import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code delegraph audit}. */
@Command(name = "audit", description = "Check the record of who changed what.")
final class AuditCommand {
    private final Console console;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of everything persistent. Default: ~/.delegraph.")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private StateOptions stateOptions = new StateOptions();

    AuditCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "verify",
            description = "Check that no record was changed, moved or taken away. Exit code 0 when intact, else 1.",
            mixinStandardHelpOptions = true)
    int verify() {
        AuditVerdict verdict = verdict(data.orElseGet(() -> StoreOptions.usualData(console)));
        console.out().println(verdict.problem().orElseGet(() -> "Intact: " + verdict.records() + " records."));
        console.out()
                .println("Last record  " + verdict.last().sequence() + "  sha256 "
                        + verdict.last().sha256());
        if (verdict.torn() > 0) {
            console.out()
                    .println("After it come " + verdict.torn()
                            + " bytes of a record that was not finished; nobody was told that it is kept.");
        }
        return (verdict.isIntact() ? ExitCode.DONE : ExitCode.FINDINGS).code();
    }

    private AuditVerdict verdict(Path folder) {
        try {
            return AuditVerification.of(AuditLog.file(folder), remembered(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("The audit cannot be read", e);
        }
    }

    /** What the state remembers; nothing is made where there is no state. */
    private Optional<AuditHead> remembered(Path folder) {
        Optional<StateChoice> server = stateOptions.choice(console);
        if (server.isEmpty() && Files.notExists(folder.resolve("state.db"))) {
            return Optional.empty();
        }
        try (State state = State.open(server.orElseGet(() -> new StateChoice.File(folder)))) {
            return new SqlAuditAnchor(state.jdbi()).find();
        }
    }
}

package io.delegraph.api.cli;

import io.delegraph.api.access.AdminTokenFile;
import io.delegraph.api.wiring.OpenStore;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Who may use the server over a data folder. */
final class Access {
    private Access() {}

    /**
     * The token in force, or a new one.
     *
     * @param open closed when there can be none
     * @throws UsageProblem when the folder does not hold one and takes none
     */
    static AdminTokenFile.Issued to(Path data, boolean replaced, OpenStore open) {
        AdminTokenFile file = AdminTokenFile.in(data);
        try {
            return replaced ? file.replace() : file.openOrIssue();
        } catch (IllegalArgumentException e) {
            open.close();
            throw new UsageProblem(Failures.sentence(e));
        } catch (UncheckedIOException e) {
            open.close();
            throw new UsageProblem(Failures.sentence(e) + ": " + e.getCause() + ".");
        }
    }
}

package io.delegraph.api.wiring;

import io.delegraph.api.exception.ExceptionsFile;
import io.delegraph.api.finding.StandingExceptions;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The exceptions file of a store, as a scan applies it. */
final class AppliedExceptions {
    private static final Logger LOG = LoggerFactory.getLogger(AppliedExceptions.class);

    private AppliedExceptions() {}

    /** Its acceptances; empty where no file is used, or where it is not understood whole: what it accepted before stands. */
    static Optional<StandingExceptions> of(OpenStore store, Instant now) {
        Optional<ExceptionsFile> read = store.exceptions().map(file -> ExceptionsFile.read(file, now));
        read.ifPresent(file -> file.diagnostics().forEach(problem -> LOG.warn("{} {}", problem.code(), problem.at())));
        return read.filter(ExceptionsFile::isUnderstood).map(file -> file.at(now));
    }
}

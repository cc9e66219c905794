package io.delegraph.api.cli;

import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.collector.source.KeyFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Under which key fingerprints of secrets are made. */
final class KeyOptions {
    private static final String FILE = "fingerprint.key";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "Key under which secrets are fingerprinted: 64 hexadecimal digits or 32 bytes. Secrets found under"
                            + " the same key are recognised as the same. Default: fingerprint.key in --data, made when needed.")
    private Optional<Path> file = Optional.empty();

    /** Fingerprints under the key that was given, which is read at once, or under the installation's own. */
    Fingerprinter fingerprinter(Console console, Path data) {
        return file.map(given -> Fingerprinter.of(loaded(given, KeyFile::read, console)))
                .orElseGet(
                        () -> Fingerprinter.lazily(() -> loaded(data.resolve(FILE), KeyFile::readOrCreate, console)));
    }

    private static FingerprintKey loaded(Path file, Function<Path, FingerprintKey> load, Console console) {
        try {
            FingerprintKey key = load.apply(file);
            if (KeyFile.isOpenToOthers(file)) {
                console.tell("Warning: others than its owner can read the key file " + file
                        + ", and so guess secrets from fingerprints. Run: chmod 600 " + file);
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(Failures.sentence(e));
        } catch (UncheckedIOException e) {
            throw new UsageProblem(Failures.sentence(e) + ": " + e.getCause() + ".");
        }
    }
}

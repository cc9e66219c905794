package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileOptionTest {
    @TempDir
    Path folder = Path.of("");

    private Estate estate = new Estate(folder);
    private CommandLineRun run = new CommandLineRun(folder);

    @BeforeEach
    void compose() throws IOException {
        estate = new Estate(folder.resolve("in")).account();
        run = new CommandLineRun(folder).with("DELEGRAPH_STORE", "memory");
    }

    @Test
    void refusesAKeyFileThatIsNotThere() {
        String absent = folder.resolve("absent.key").toString();

        CommandLineRun.Result scan = run.run("scan", "--key-file", absent, estate.path());
        CommandLineRun.Result question = run.run("what-can", "reader", "--from", estate.path(), "--key-file", absent);
        CommandLineRun.Result demo = run.run("demo", "--no-serve", "--key-file", absent);

        assertThat(scan.exit()).isEqualTo(2);
        assertThat(scan.error()).contains(absent);
        assertThat(question.exit()).isEqualTo(2);
        assertThat(demo.exit()).isEqualTo(2);
    }

    @Test
    void refusesAFileWithoutKeyAndDoesNotShowIt() throws IOException {
        String file = keyFile("rw-------", "not a key at all").toString();

        CommandLineRun.Result result = run.run("scan", "--key-file", file, estate.path());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error()).contains("64 hexadecimal digits").doesNotContain("not a key");
    }

    @Test
    void warnsOfAKeyThatOthersCanRead() throws IOException {
        String open = keyFile("rw-r--r--", "ab".repeat(32)).toString();

        CommandLineRun.Result result = run.run("scan", "--key-file", open, estate.path());

        assertThat(result.exit()).isZero();
        assertThat(result.error()).contains("chmod 600 " + open).doesNotContain("abab");
    }

    @Test
    void saysNothingOfAKeyThatOnlyItsOwnerCanRead() throws IOException {
        String closed = keyFile("rw-------", "ab".repeat(32)).toString();

        assertThat(run.run("scan", "--key-file", closed, estate.path()).error()).isEmpty();
    }

    @Test
    void takesTheKeyFromTheEnvironmentUnlessAFlagSaysOtherwise() throws IOException {
        String key = keyFile("rw-------", "ab".repeat(32)).toString();
        run.with("DELEGRAPH_KEY_FILE", folder.resolve("absent.key").toString());

        assertThat(run.run("scan", estate.path()).exit()).isEqualTo(2);
        assertThat(run.run("scan", "--key-file", key, estate.path()).exit()).isZero();
    }

    @Test
    void takesTheKeyFromTheConfigurationFile() throws IOException {
        new Estate(folder.resolve(".delegraph")).file("delegraph.yml", "key-file: absent.key\n");

        CommandLineRun.Result result = run.run("scan", estate.path());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error()).contains("absent.key");
    }

    @Test
    void makesNoKeyWhenNoSecretIsRead() {
        run.run("scan", estate.path());

        assertThat(folder.resolve(".delegraph/fingerprint.key")).doesNotExist();
    }

    @Test
    void makesTheSameFingerprintsUnderTheSameKeyOnly() throws IOException {
        estate.file("leaks.json", """
                [{"RuleID": "generic-api-key", "StartLine": 1, "StartColumn": 1, "Match": "x",
                  "Secret": "composed-4Kq8Zr2Lw6Vt", "File": "deploy.sh"}]
                """);
        String key = keyFile("rw-------", "ab".repeat(32)).toString();
        String[] scan = {
            "scan", "--clock", Estate.CLOCK, "--format", "json", "--privileges", estate.path(), "--key-file"
        };

        String once = run.run(with(scan, key)).out();
        String again = new CommandLineRun(folder.resolve("other"))
                .with("DELEGRAPH_STORE", "memory")
                .run(with(scan, key))
                .out();
        String own = run.run("scan", estate.path()).out();

        assertThat(again).isEqualTo(once).contains("\"secrets\"");
        assertThat(own).isNotEmpty();
        assertThat(folder.resolve(".delegraph/fingerprint.key")).exists();
        assertThat(folder.resolve("other/.delegraph/fingerprint.key")).doesNotExist();
    }

    private static String[] with(String[] arguments, String last) {
        return Stream.concat(Stream.of(arguments), Stream.of(last)).toArray(String[]::new);
    }

    private Path keyFile(String permissions, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("shared.key"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}

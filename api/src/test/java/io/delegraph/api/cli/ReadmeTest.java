package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.catalogue.RulesCatalogue;
import io.delegraph.api.demo.DemoEstate;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first page promises. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]+) {2,}\\S");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)");

    @TempDir
    Path folder = Path.of("");

    @Test
    void showsAFindingThatTheDemoReports() throws IOException {
        String readme = readme();
        int begin = readme.indexOf("```text\n") + "```text\n".length();
        String finding = readme.substring(begin, readme.indexOf("```", begin));

        String report = new CommandLineRun(folder)
                .run("demo", "--store", "memory", "--no-serve", "--top", "1")
                .out();

        assertThat(finding).contains("Fix: ");
        assertThat(report).contains(finding);
    }

    @Test
    void showsTheStepsThatTheDemoAdvises() throws IOException {
        String readme = readme();
        int begin = readme.indexOf("What to do  in this order");
        List<String> steps = readme.substring(begin, readme.indexOf("```", begin))
                .lines()
                .filter(line -> !line.contains("…"))
                .toList();
        ScanInputs inputs = DemoEstate.extractTo(folder, Fingerprinter.lazily(FingerprintKey::random));

        String answer = new CommandLineRun(folder)
                .run(
                        "leaked",
                        "AKIAWO645SY5AUREPORT",
                        "--from",
                        inputs.paths().get(0),
                        "--source",
                        "demo",
                        "--estate",
                        folder.resolve("estate.yml").toString())
                .out();

        assertThat(steps).hasSizeGreaterThan(5);
        assertThat(answer.lines()).containsAll(steps);
    }

    @Test
    void showsTheChainThatTheDemoHas() throws IOException {
        String readme = readme();
        String command = "$ ./delegraph chains review-pull-request-9\n";
        int begin = readme.indexOf(command) + command.length();
        String shown = readme.substring(begin, readme.indexOf("```", begin));
        ScanInputs inputs = DemoEstate.extractTo(folder, Fingerprinter.lazily(FingerprintKey::random));

        String answer = new CommandLineRun(folder)
                .run(
                        "chains",
                        "review-pull-request-9",
                        "--from",
                        inputs.paths().get(0),
                        "--source",
                        "demo",
                        "--clock",
                        DemoEstate.CLOCK.toString(),
                        "--estate",
                        folder.resolve("estate.yml").toString())
                .out();

        assertThat(shown).contains("DEL-002", "Fix: ");
        assertThat(answer).isEqualTo(shown);
    }

    @Test
    void namesEveryCommand() throws IOException {
        List<String> commands = COMMAND.matcher(
                        new CommandLineRun(folder).run("--help").out())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(commands).contains("scan", "what-can");
        assertThat(readme()).contains(commands.stream().map(name -> "`" + name).toList());
    }

    @Test
    void listsEveryRuleAsItsPageDoes() throws IOException {
        String index = new RulesCatalogue().listPages().get(0).content();

        assertThat(readme())
                .contains(index.lines()
                        .filter(line -> line.startsWith("| ["))
                        .map(line -> line.replace("](", "](docs/rules/"))
                        .toList());
    }

    @Test
    void linksToWhatIsThere() throws IOException {
        List<String> links = LINK.matcher(readme())
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.contains("://"))
                .toList();

        assertThat(links)
                .contains("LICENSE")
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}

package io.delegraph.api.demo;

import io.delegraph.api.scan.ScanInputs;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The composed estate, as files. */
public final class DemoEstate {
    /** The instant that the estate was composed for: its keys are as old as they are meant to be. */
    public static final Instant CLOCK = Instant.parse("2026-11-20T12:00:00Z");

    private static final String ESTATE = "estate.yml";
    private static final List<String> FILES = List.of(
            ESTATE,
            "estate/aws/dev/access-keys-mara-sandbox.json",
            "estate/aws/dev/access-keys-sales-etl.json",
            "estate/aws/dev/authorization-details.json",
            "estate/aws/prod/access-keys-deploy-agent-fixed.json",
            "estate/aws/prod/access-keys-deploy-agent.json",
            "estate/aws/prod/access-keys-old-reporting.json",
            "estate/aws/prod/access-keys-reporting.json",
            "estate/aws/prod/authorization-details.json",
            "estate/aws/prod/credential-report.csv",
            "estate/ci/workflows.ndjson",
            "estate/laptops/mbp-fixed/Users/mara-fixed/.cursor/mcp.json",
            "estate/laptops/mbp/Users/mara/.aws/credentials",
            "estate/laptops/mbp/Users/mara/.cursor/mcp.json",
            "estate/laptops/x1-fixed/home/ben-fixed/.claude.json",
            "estate/laptops/x1-fixed/home/ben-fixed/.claude/settings.json",
            "estate/laptops/x1-fixed/home/ben-fixed/.config/Code/User/mcp.json",
            "estate/laptops/x1/home/ben/.aws/config",
            "estate/laptops/x1/home/ben/.claude.json",
            "estate/laptops/x1/home/ben/.claude/settings.json",
            "estate/laptops/x1/home/ben/.config/Code/User/mcp.json",
            "estate/registry.ndjson",
            "estate/repository/gitleaks.json",
            "estate/runs/billing.ndjson",
            "estate/runs/orchestrator.ndjson",
            "estate/runs/plugin.ndjson",
            "estate/runs/registry-token.ndjson",
            "estate/runs/shared-account.ndjson");

    private DemoEstate() {}

    /** Writes the files into a folder, and says how to read them. */
    public static ScanInputs extractTo(Path folder, Fingerprinter fingerprinter) throws IOException {
        // What an earlier version of the demo left there would be read as well.
        FileTrees.delete(folder.resolve("estate"));
        for (String file : FILES) {
            Path target = folder.resolve(file);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            try (InputStream content =
                    Objects.requireNonNull(DemoEstate.class.getResourceAsStream("/demo/" + file), file)) {
                Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new ScanInputs(
                List.of(folder.resolve("estate").toString()),
                Optional.of("demo"),
                Optional.empty(),
                Optional.of(folder.resolve(ESTATE)),
                CLOCK,
                fingerprinter);
    }
}

package io.delegraph.collector;

import io.delegraph.collector.aws.account.AccountCollector;
import io.delegraph.collector.aws.cloudtrail.CloudTrailCollector;
import io.delegraph.collector.aws.iam.IamCollector;
import io.delegraph.collector.bundle.BundleCollector;
import io.delegraph.collector.facts.FactsCollector;
import io.delegraph.collector.mcp.McpCollector;
import io.delegraph.collector.opengraph.OpenGraphCollector;
import io.delegraph.collector.otel.OtelCollector;
import io.delegraph.collector.secrets.SecretsCollector;
import io.delegraph.collector.token.TokenCollector;
import io.delegraph.collector.transcript.TranscriptCollector;
import io.delegraph.collector.workstation.WorkstationCollector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every collector, sorted by name. To add one: a package beside the others, and a line here. */
public final class Collectors {
    private static final List<Collector> ALL = List.of(
            // One line per collector, sorted by name.
            new AccountCollector(),
            new CloudTrailCollector(),
            new IamCollector(),
            new BundleCollector(),
            new FactsCollector(),
            new McpCollector(),
            new OpenGraphCollector(),
            new OtelCollector(),
            new SecretsCollector(),
            new TokenCollector(),
            new TranscriptCollector(),
            new WorkstationCollector());

    private Collectors() {}

    /** All collectors, sorted by name. */
    public static List<Collector> listAll() {
        return ALL;
    }

    /** All collectors, sorted by name, with these in place of their namesakes. */
    public static List<Collector> listWith(Collector... replacements) {
        return ALL.stream()
                .map(collector -> Arrays.stream(replacements)
                        .filter(replacement -> replacement.name().equals(collector.name()))
                        .findFirst()
                        .orElse(collector))
                .toList();
    }

    /** The collector of this name, exactly as written. */
    public static Optional<Collector> findByName(String name) {
        return ALL.stream().filter(collector -> collector.name().equals(name)).findFirst();
    }
}

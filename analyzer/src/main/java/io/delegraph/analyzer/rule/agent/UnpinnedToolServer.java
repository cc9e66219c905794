package io.delegraph.analyzer.rule.agent;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tool server is fetched when it is started, and nothing says which version. Whoever publishes the package runs code
 * with everything that the server's process has.
 *
 * <p>Silent for exact versions, for image tags other than {@code latest}, for whole commits, for commands without a
 * package, and for servers that are switched off. UNKNOWN when a package runner's package cannot be told, and when the
 * version is a variable.
 */
public final class UnpinnedToolServer implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "AGT-004",
            "Tool server is not pinned to a version",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of("OWASP-ASI-2026:ASI04", "OWASP-MCP-2025:MCP04", "CSF-2.0:GV.SC-07", "ATTACK:T1195"),
            "Fires for a server that is started from a package without an exact version, an image without a tag or "
                    + "with latest, a repository without a whole commit, or a script that is fetched. Silent for exact "
                    + "versions and local commands. UNKNOWN when the package or its version cannot be told.",
            "Pin the package to an exact version, the image to a digest, the repository to a commit.",
            "rule/unpinned-tool-server.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Bindings.tools(estate)
                .filter(Bindings::isEnabled)
                .flatMap(server -> PackagePin.findOpen(server).map(open -> finding(server, open, estate)).stream());
    }

    private static Found finding(Node server, PackagePin open, Estate estate) {
        Optional<String> name = server.properties().findText(Property.PACKAGE);
        List<PathStep> path = Bindings.findBinding(server.id(), estate).map(Bindings::stated).stream()
                .toList();
        return FindingDraft.of(SPEC, estate, server)
                .truth(open.truth())
                .targets(estate.uses(server.id()).definite())
                .path(path, List.of(server.id().value()))
                .sharedCause(name.orElse(server.id().value()))
                .explanation(server.name() + name.map(text -> " runs " + text).orElse("") + ": " + open.reason() + ".")
                .build();
    }
}

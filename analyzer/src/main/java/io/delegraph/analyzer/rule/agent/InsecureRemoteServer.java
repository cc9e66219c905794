package io.delegraph.analyzer.rule.agent;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An agent talks to a remote server over plain http, or sends the credential as part of the address, where proxies and
 * logs keep it.
 *
 * <p>Silent for https, for the machine itself, and for servers that are switched off. UNKNOWN when the host is a variable.
 */
public final class InsecureRemoteServer implements Rule {
    private static final Pattern PLAIN = Pattern.compile("(?:http|ws)://([^/]*).*", Pattern.DOTALL);
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost|.*\\.localhost|127(?:\\.\\d{1,3}){3}|\\[(?:0*:)*:?0*1])(?::\\d+)?");
    private static final Pattern VARIABLE = Pattern.compile("\\$[{(A-Za-z_]|%[A-Za-z_]+%|\\{\\{|<[A-Za-z]");

    private static final RuleSpec SPEC = new RuleSpec(
            "AGT-005",
            "Remote tool server is reached insecurely",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of("OWASP-ASI-2026:ASI07", "OWASP-MCP-2025:MCP07", "CSF-2.0:PR.AA-04", "SP800-207:T2"),
            "Fires for a remote server that is reached over plain http or ws, and for a credential in a server's "
                    + "address. Silent for https, loopback addresses and servers that are switched off. UNKNOWN when "
                    + "the host is a variable.",
            "Use https, and send the credential in a header.",
            "rule/insecure-remote-server.cypher");

    /** What is wrong with the way to a server. */
    private record Weakness(Truth truth, String what) {}

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Bindings.tools(estate).filter(Bindings::isEnabled).flatMap(server -> judge(server, estate).stream());
    }

    private static Optional<Found> judge(Node server, Estate estate) {
        List<Edge> inAddress = Bindings.from(server.id(), Uses.KIND, estate).stream()
                .filter(InsecureRemoteServer::isAddress)
                .toList();
        Optional<Weakness> exposed = inAddress.stream()
                .map(Edge::truth)
                .min(Truth::compareTo)
                .map(truth -> new Weakness(truth, "has a credential in its address"));
        Optional<Weakness> plain = findPlain(server);
        return Stream.concat(plain.stream(), exposed.stream())
                .map(Weakness::truth)
                .min(Truth::compareTo)
                .map(truth -> finding(
                        server,
                        inAddress,
                        Stream.concat(plain.stream(), exposed.stream())
                                .filter(each -> each.truth() == truth)
                                .toList(),
                        estate));
    }

    private static boolean isAddress(Edge uses) {
        return uses.properties()
                .findText(Property.SLOT)
                .filter(slot -> slot.equals("url") || slot.startsWith("url:"))
                .isPresent();
    }

    private static Optional<Weakness> findPlain(Node server) {
        Matcher plain = PLAIN.matcher(
                server.properties().findText(Property.ENDPOINT).orElse("").toLowerCase(Locale.ROOT));
        if (!plain.matches() || LOOPBACK.matcher(plain.group(1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                VARIABLE.matcher(plain.group(1)).find()
                        ? new Weakness(Truth.UNKNOWN, "is reached over plain http unless its host is this machine")
                        : new Weakness(Truth.DEFINITE, "is reached over plain http"));
    }

    private static Found finding(Node server, List<Edge> inAddress, List<Weakness> weaknesses, Estate estate) {
        List<PathStep> path = new ArrayList<>();
        Bindings.findBinding(server.id(), estate).map(Bindings::stated).ifPresent(path::add);
        inAddress.stream().limit(1).map(Bindings::stated).forEach(path::add);
        return FindingDraft.of(SPEC, estate, server)
                .truth(weaknesses.get(0).truth())
                .targets(estate.uses(server.id()).definite())
                .path(path, List.of(server.id().value()))
                .explanation(server.name() + " "
                        + String.join(
                                " and ", weaknesses.stream().map(Weakness::what).toList()) + ".")
                .build();
    }
}

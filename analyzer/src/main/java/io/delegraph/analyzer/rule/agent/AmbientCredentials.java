package io.delegraph.analyzer.rule.agent;

import io.delegraph.analyzer.graph.UnlabelledTools;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.SameSecretAs;
import io.delegraph.cypher.graph.edge.Uses;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An agent's shell or local server runs as its user, and so reaches credentials that nobody configured for the agent.
 * One finding for each agent.
 *
 * <p>Silent when the tools run in a container or elsewhere, when the user holds nothing, and for what is configured for
 * the agent's own tools. A shell whose commands a person approves makes it CONDITIONAL. When only servers lead there of
 * which nobody knows what they do, it is UNKNOWN.
 */
public final class AmbientCredentials implements Rule {
    private static final int NAMED = 5;

    private static final RuleSpec SPEC = new RuleSpec(
            "AGT-002",
            "Agent reaches ambient credentials of its user",
            Severity.HIGH,
            Profile.CORE,
            Standards.of(
                    "OWASP-ASI-2026:ASI03",
                    "OWASP-NHI-2025:NHI10",
                    "CSF-2.0:PR.AA-05",
                    "ATLAS:AML.T0098",
                    "ATTACK:T1552.001"),
            "Fires when a shell or local tool server of the agent runs as a user who holds credentials beyond those "
                    + "configured for the agent's tools. Silent for containers, remote servers and users who hold "
                    + "nothing more. CONDITIONAL when a person approves each command; UNKNOWN (up to) when only tools "
                    + "without reviewed labels lead there.",
            "Run the agent in a container or as a user of its own that holds only what the agent needs.",
            "rule/ambient-credentials.cypher");

    /** A credential that lies about, and how the agent comes to it. */
    private record Ambient(AmbientWay way, Edge holds, Node credential) {
        Truth truth() {
            return way.truth().and(holds.truth());
        }
    }

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return Bindings.agents(estate).flatMap(agent -> judge(agent, estate).stream());
    }

    private static Optional<Found> judge(Node agent, Estate estate) {
        Set<NodeId> configured = configured(agent, estate);
        List<Ambient> reached = AmbientWay.surest(agent, estate).stream()
                .flatMap(way -> Bindings.from(way.runsAs().to(), Holds.KIND, estate).stream()
                        .filter(holds -> !configured.contains(holds.to()))
                        .flatMap(holds ->
                                estate
                                        .findNode(holds.to())
                                        .map(credential -> new Ambient(way, holds, credential))
                                        .stream()))
                .toList();
        Optional<Truth> surest = reached.stream().map(Ambient::truth).min(Truth::compareTo);
        return surest.map(truth -> finding(
                agent, reached.stream().filter(each -> each.truth() == truth).toList(), truth, estate));
    }

    // The same secret in two places is one: what is configured for a server may also lie in the user's folder.
    private static Set<NodeId> configured(Node agent, Estate estate) {
        Set<NodeId> own = Bindings.from(agent.id(), BoundTo.KIND, estate).stream()
                .flatMap(binding -> Bindings.from(binding.to(), Uses.KIND, estate).stream())
                .map(Edge::to)
                .collect(Collectors.toCollection(HashSet::new));
        estate.joins().edges().stream()
                .map(derived -> derived.edge())
                .filter(edge -> edge.kind().equals(SameSecretAs.KIND) && own.contains(edge.from()))
                .map(Edge::to)
                .toList()
                .forEach(own::add);
        return own;
    }

    private static Found finding(Node agent, List<Ambient> reached, Truth truth, Estate estate) {
        List<Ambient> weightiest = reached.stream()
                .sorted(Comparator.comparingDouble((Ambient each) -> -weight(each.credential(), estate))
                        .thenComparing(each -> each.credential().id()))
                .toList();
        Ambient first = weightiest.get(0);
        FindingDraft draft = FindingDraft.of(SPEC, estate, agent)
                .truth(truth)
                .targets(reached.stream()
                        .map(each -> estate.uses(each.credential().id()).definite())
                        .reduce(PrivilegeSet.empty(), PrivilegeSet::union))
                .path(
                        List.of(
                                first.way().call(),
                                Bindings.stated(first.way().runsAs()),
                                Bindings.stated(first.holds())),
                        List.of(
                                first.way().binding().id().value(),
                                first.way().runsAs().id().value(),
                                first.holds().id().value()))
                .measure("credentials", (double) distinct(reached))
                .explanation(explanation(agent, weightiest, estate));
        weightiest.stream()
                .map(Ambient::credential)
                .distinct()
                .limit(NAMED)
                .forEach(each -> draft.about(Subject.Role.CREDENTIAL, each));
        return draft.build();
    }

    private static double weight(Node credential, Estate estate) {
        return estate.sensitivity().weight(estate.uses(credential.id()).possible());
    }

    private static long distinct(List<Ambient> reached) {
        return reached.stream().map(Ambient::credential).distinct().count();
    }

    private static String explanation(Node agent, List<Ambient> reached, Estate estate) {
        AmbientWay way = reached.get(0).way();
        String names = reached.stream()
                .map(each -> each.credential().name())
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        long more = distinct(reached)
                - reached.stream()
                        .map(Ambient::credential)
                        .distinct()
                        .limit(NAMED)
                        .count();
        String tool = name(way.binding().to(), estate);
        boolean upTo = way.note().filter(UnlabelledTools::isUpTo).isPresent();
        String condition = way.note()
                .map(note -> (upTo ? " Not known: " : " Only if: ") + note + ".")
                .orElse("");
        return agent.name() + " reaches " + (upTo ? "up to " : "") + names + (more == 0 ? "" : " and " + more + " more")
                + ", because " + tool + " runs as " + name(way.runsAs().to(), estate) + "." + condition;
    }

    private static String name(NodeId id, Estate estate) {
        return estate.findNode(id).map(Node::name).orElse(id.value());
    }
}

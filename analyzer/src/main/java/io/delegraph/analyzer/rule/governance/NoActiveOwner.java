package io.delegraph.analyzer.rule.governance;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.edge.OwnedBy;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nobody who is still there answers for an agent or for the identity of a program.
 *
 * <p>Silent when an active person or team is named, for it or in its record. Roles, and users of which nobody said that a
 * program uses them, are left out: their owners stand elsewhere. Where no source states any owner, there is one unsure
 * finding for each source.
 */
public final class NoActiveOwner implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "GOV-007",
            "No active owner answers for it",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of("OWASP-NHI-2025:NHI1", "CSF-2.0:GV.RR-02", "CSF-2.0:ID.AM-08", "AI-RMF-1.0:GOVERN 2.1"),
            "Fires for an agent or a program's identity without an owner, or whose only owners are disabled or "
                    + "expired. Silent when an active one is named. UNKNOWN, once for each collector, when no source "
                    + "states owners.",
            "Assign an owner who answers for it, in the system of record.",
            "rule/no-active-owner.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        List<Node> judged = estate.nodes().filter(NoActiveOwner::isJudged).toList();
        boolean collected = estate.snapshot().edges().stream()
                        .anyMatch(stored -> stored.edge().kind().equals(OwnedBy.KIND))
                || judged.stream().anyMatch(node -> node.properties().has(Property.OWNER));
        return collected
                ? judged.stream().filter(node -> !isOwned(node, estate)).map(node -> finding(node, estate))
                : Records.notCollected(
                        SPEC,
                        judged,
                        estate,
                        count -> "nothing says who owns its " + count
                                + " agents and program identities. Collect owners: usecase records or an inventory.");
    }

    private static boolean isJudged(Node node) {
        boolean program = node.properties()
                .findText(Property.NATURE)
                .filter("MACHINE"::equals)
                .isPresent();
        return switch (node.kind()) {
            case AGENT, OAUTH_APP, SERVICE_ACCOUNT -> true;
            case USER -> program;
            default -> false;
        };
    }

    private static boolean isOwned(Node node, Estate estate) {
        boolean named = node.properties()
                .findText(Property.OWNER)
                .filter(owner -> !owner.isBlank())
                .isPresent();
        return named
                || Stream.concat(Stream.of(node), Records.listTargets(node.id(), RegisteredAs.KIND, estate))
                        .flatMap(each -> Records.listTargets(each.id(), OwnedBy.KIND, estate))
                        .anyMatch(owner -> isActive(owner, estate));
    }

    private static boolean isActive(Node owner, Estate estate) {
        boolean gone = owner.properties()
                .findMoment(Property.VALID_TO)
                .filter(end -> end.isBefore(estate.clock()))
                .isPresent();
        return !gone && owner.properties().findFlag(Property.ENABLED).orElse(true);
    }

    private static Found finding(Node node, Estate estate) {
        boolean left = Stream.concat(Stream.of(node), Records.listTargets(node.id(), RegisteredAs.KIND, estate))
                .anyMatch(each -> Records.listTargets(each.id(), OwnedBy.KIND, estate)
                        .findAny()
                        .isPresent());
        return FindingDraft.of(SPEC, estate, node)
                .targets(estate.uses(node.id()).definite())
                .explanation(node.name() + (left ? " has only owners who are gone." : " has no owner."))
                .build();
    }
}

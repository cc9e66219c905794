package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.AttachedTo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A role or resource trusts anybody, a whole foreign account, or every subject of an identity provider, and nothing
 * narrows it down.
 *
 * <p>Silent for trust in services, in accounts of one's own (scanned, or declared by the estate file), in named
 * principals, and where a condition pins the organisation, the account, the external id, or the subject. A condition that
 * narrows otherwise makes it CONDITIONAL; one that was not understood UNKNOWN.
 */
public final class UnrestrictedTrust implements Rule {
    private static final RuleSpec SPEC = new RuleSpec(
            "PRV-007",
            "Trust is open to subjects that nobody named",
            Severity.HIGH,
            Profile.CORE,
            Standards.of(
                    "OWASP-NHI-2025:NHI3",
                    "OWASP-NHI-2025:NHI4",
                    "CSF-2.0:PR.AA-03",
                    "CSF-2.0:GV.SC-07",
                    "ATTACK:T1199"),
            "Fires for a trust or resource policy that names anybody, a foreign account as a whole, or an identity "
                    + "provider without pinning its subjects. Silent for services, own accounts, named principals, and "
                    + "where organisation, account, external id or subject are pinned. CONDITIONAL under other "
                    + "conditions; UNKNOWN when the statement was not read whole.",
            "Pin the trusted subject: name the principal, require an external id, or condition on subject and audience.",
            "rule/unrestricted-trust.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        Set<String> ownAccounts = estate.nodes()
                .filter(node -> node.kind() == NodeKind.ACCOUNT)
                .map(node -> node.id().value().substring(node.id().value().lastIndexOf(':') + 1))
                .collect(Collectors.toSet());
        return estate.snapshot().edges().stream()
                .map(stored -> stored.edge())
                .filter(edge -> edge.kind().equals(AttachedTo.KIND))
                .flatMap(edge -> estate.findNode(edge.from()).stream()
                        .map(Statement::read)
                        .filter(statement -> statement.effect() == Effect.ALLOW)
                        .flatMap(statement -> findings(statement, edge.to(), ownAccounts, estate)));
    }

    private static Stream<Found> findings(Statement statement, NodeId target, Set<String> ownAccounts, Estate estate) {
        Node resource = estate.findNode(target).orElse(null);
        if (resource == null) {
            return Stream.empty();
        }
        return statement.principals().stream()
                .flatMap(named -> TrustedParty.findOpen(named, statement, ownAccounts).stream())
                .limit(1)
                .map(party -> finding(statement, resource, party, estate));
    }

    private static Found finding(Statement statement, Node resource, TrustedParty party, Estate estate) {
        Truth truth = statement.readability() == Statement.Readability.WHOLE ? party.truth() : Truth.UNKNOWN;
        PathStep step = new PathStep(
                statement.id(), AttachedTo.KIND.name(), resource.id(), truth, party.note(), statement.at());
        String account = resource.properties().findText(Property.ACCOUNT_ID).orElse("");
        return FindingDraft.of(SPEC, estate, resource)
                .truth(truth)
                .targets(estate.uses(resource.id()).possible())
                .path(List.of(step), List.of(statement.id().value()))
                .discriminator(statement.id().value())
                .explanation(resource.name() + (account.isEmpty() ? "" : " of account " + account) + " trusts "
                        + party.description() + (party.note().isEmpty() ? "." : ", but only if " + party.note() + "."))
                .build();
    }
}

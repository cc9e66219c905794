package io.delegraph.collector.aws.iam;

import io.delegraph.collector.parse.policy.PolicyHeading;
import io.delegraph.collector.parse.policy.PolicyReader;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.edge.HasGrant;
import io.delegraph.cypher.graph.edge.LimitedBy;
import io.delegraph.cypher.graph.edge.PartOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Managed policies and who has them. An export may list principals before policies, so the edges between them are stated
 * when all records are read. A policy that is then missing is replaced by one statement of unknown effect.
 */
final class Attachments {
    private static final int MOST = 1_000_000;

    /** What an attached policy does. */
    enum Use {
        GRANT,
        BOUNDARY
    }

    private record Attachment(NodeId principal, Arn policy, Use use, IamFacts facts, SourceLocation at) {}

    private final Map<String, List<NodeId>> grants = new HashMap<>();
    private final Map<String, List<NodeId>> ceilings = new HashMap<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Set<NodeId> described = new HashSet<>();
    private boolean beyond;

    /** The policy of this ARN has these statements for this use. */
    void policy(Arn policy, NodeId document, Use use, List<Statement> statements) {
        described.add(document);
        List<NodeId> ids = statements.stream().map(Statement::id).toList();
        (use == Use.GRANT ? grants : ceilings).putIfAbsent(policy.text(), ids);
    }

    /** The document itself is in the export, even if nothing in it is in force. */
    void document(NodeId document) {
        described.add(document);
    }

    /** The principal has the policy. What is beyond all reason becomes a statement of unknown effect at once. */
    void attach(NodeId principal, Arn policy, Use use, IamFacts facts, SourceLocation at) {
        if (attachments.size() < MOST) {
            attachments.add(new Attachment(principal, policy, use, facts, at));
            return;
        }
        if (!beyond) {
            beyond = true;
            facts.problem(IamProblem.TOO_MANY_ATTACHMENTS.at(at, MOST));
        }
        PolicyType type = use == Use.GRANT ? PolicyType.IDENTITY : PolicyType.BOUNDARY;
        String prefix = principal + (use == Use.GRANT ? "/attached/beyond" : "/boundary/beyond");
        Statement unread = PolicyReader.unread(PolicyHeading.inForce(type, prefix, ""), at);
        facts.statement(unread);
        facts.edge(use == Use.GRANT ? HasGrant.KIND : LimitedBy.KIND, principal, unread.id(), at);
    }

    /** States who has what, in the order of the document. */
    void state(String documentAccount) {
        for (Attachment each : attachments) {
            Map<String, List<NodeId>> known = each.use() == Use.GRANT ? grants : ceilings;
            List<NodeId> statements =
                    known.computeIfAbsent(each.policy().text(), arn -> missing(each, documentAccount));
            for (NodeId statement : statements) {
                each.facts()
                        .edge(
                                each.use() == Use.GRANT ? HasGrant.KIND : LimitedBy.KIND,
                                each.principal(),
                                statement,
                                each.at());
            }
        }
    }

    private List<NodeId> missing(Attachment first, String documentAccount) {
        Arn policy = first.policy();
        IamFacts facts = first.facts();
        boolean grant = first.use() == Use.GRANT;
        String account = policy.account().isEmpty() ? documentAccount : policy.account();
        NodeId document = IamIds.entity(account, "policy", policy.name());
        IamProblem problem = grant ? IamProblem.POLICY_NOT_EXPORTED : IamProblem.BOUNDARY_NOT_EXPORTED;
        if (described.add(document)) {
            Properties properties = IamFacts.provided()
                    .with(Property.NATIVE_ID, policy.text())
                    .with(Property.ACCOUNT_ID, account)
                    .with(Property.PATH, policy.path())
                    .with(Property.POLICY_NAME, policy.name())
                    .flagged(Property.PROVIDER_MANAGED, new Flag(policy.ofProvider()))
                    .flagged(Property.VERSIONS_LISTED, new Flag(false));
            facts.node(document, NodeKind.POLICY_DOCUMENT, policy.name(), properties, first.at());
        }
        facts.problem(problem.at(first.at(), policy.text()));
        PolicyType type = grant ? PolicyType.IDENTITY : PolicyType.BOUNDARY;
        String prefix = document + (grant ? "/not-exported" : "/boundary/not-exported");
        Statement unread = PolicyReader.unread(PolicyHeading.inForce(type, prefix, policy.name()), first.at());
        facts.statement(unread);
        facts.edge(PartOf.KIND, unread.id(), document, first.at());
        return List.of(unread.id());
    }
}

package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What evaluation did not see or does not model, said once for each account or scan, and statements AWS does not take. */
final class Uncollected {
    private final PolicyEstate estate;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Uncollected(PolicyEstate estate) {
        this.estate = estate;
    }

    static List<Diagnostic> of(PolicyEstate estate) {
        Uncollected uncollected = new Uncollected(estate);
        uncollected.organizations();
        uncollected.keys();
        uncollected.notModelled();
        estate.statements().forEach(uncollected::statement);
        return uncollected.diagnostics.stream().sorted().toList();
    }

    private void organizations() {
        Set<String> withPrincipals = estate.subjects().stream()
                .filter(PolicySubject::isAws)
                .map(PolicySubject::account)
                .collect(Collectors.toSet());
        for (Node account : estate.accounts()) {
            String id = account.properties().findText(Property.ACCOUNT_ID).orElse("");
            if (withPrincipals.contains(id) && !account.properties().has(Property.ORGANIZATION_ID)) {
                diagnostics.add(Diagnostic.info(
                        "AWS_ORGANIZATION_NOT_COLLECTED",
                        "Nobody collected the organization of account " + id + ", so that its service and resource"
                                + " control policies are not known. What they take away is shown as held.",
                        account.at()));
            }
        }
    }

    private void keys() {
        Set<String> withPolicy =
                estate.resourceStatements().keySet().stream().map(estate::name).collect(Collectors.toSet());
        Map<String, Node> firstByAccount = new TreeMap<>();
        for (StoredNode stored : estate.snapshot().nodes()) {
            Node node = stored.node();
            if (node.kind() == NodeKind.KEY && !withPolicy.contains(estate.name(node.id()))) {
                firstByAccount.putIfAbsent(Arns.account(estate.name(node.id())), node);
            }
        }
        firstByAccount.forEach((account, key) -> diagnostics.add(Diagnostic.info(
                "AWS_KEY_POLICY_NOT_COLLECTED",
                "The policies of some keys of account " + account + " were not collected. Whoever an identity policy"
                        + " gives the use of such a key may have it: UNKNOWN.",
                key.at())));
    }

    private void notModelled() {
        if (estate.subjects().stream().anyMatch(PolicySubject::isAws)) {
            diagnostics.add(Diagnostic.info(
                    "AWS_ENDPOINT_POLICIES_NOT_MODELLED",
                    "Policies of VPC endpoints are not judged. A request through an endpoint may be denied by one.",
                    SourceLocation.DERIVED));
        }
        boolean buckets = estate.snapshot().nodes().stream()
                .anyMatch(stored -> stored.node().kind() == NodeKind.BUCKET);
        if (buckets) {
            diagnostics.add(Diagnostic.info(
                    "AWS_BUCKET_LISTS_NOT_MODELLED",
                    "Access control lists, access points and the public access block of buckets are not judged. Lists and"
                            + " access points may give more than is shown, the block less.",
                    SourceLocation.DERIVED));
        }
    }

    private void statement(Statement statement) {
        if (statement.principals().stream().anyMatch(Outsiders::isPartOfAName)
                || statement.notPrincipals().stream().anyMatch(Outsiders::isPartOfAName)) {
            diagnostics.add(Diagnostic.warning(
                    "AWS_PRINCIPAL_WILDCARD",
                    "A principal holds a wildcard within its name. AWS takes a wildcard for everybody only: the name was"
                            + " taken to match nobody.",
                    statement.at()));
        }
        if (statement.effect() == Effect.ALLOW && !statement.notPrincipals().isEmpty()) {
            diagnostics.add(Diagnostic.warning(
                    "AWS_ALLOW_NOT_PRINCIPAL",
                    "An allow with NotPrincipal, which AWS no longer takes. It was read as an allow for everybody but"
                            + " the listed.",
                    statement.at()));
        }
    }
}

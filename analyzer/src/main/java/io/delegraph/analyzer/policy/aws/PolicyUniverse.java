package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.analyzer.privilege.OperationCatalogue;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.analyzer.privilege.UniverseBuilder;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the universe every pattern that the estate, the deductions and the questions use. */
final class PolicyUniverse {
    /** Operations that deductions and rules look at besides those of techniques: each must be a class of its own. */
    private static final List<String> WATCHED = List.of(
            "kms:RetireGrant",
            "sts:AssumeRole",
            "sts:AssumeRoleWithSAML",
            "sts:AssumeRoleWithWebIdentity",
            "sts:SetSourceIdentity",
            "sts:TagSession");

    private static final Set<NodeClass> THINGS =
            Set.of(NodeClass.PRINCIPAL, NodeClass.CREDENTIAL, NodeClass.LOCATION, NodeClass.TOOL, NodeClass.RESOURCE);

    private PolicyUniverse() {}

    static Universe of(PolicyEstate estate, AnalysisSettings settings, OperationCatalogue catalogue) {
        UniverseBuilder builder = new UniverseBuilder(catalogue);
        builder.patterns(WATCHED, List.of());
        builder.patterns(Encryption.operations(estate).toList(), List.of());
        TechniqueCatalog.listAll().forEach(technique -> {
            builder.patterns(technique.required(), List.of());
            builder.patterns(technique.optional(), List.of());
        });
        estate.statements().forEach(statement -> patterns(statement, builder));
        estate.subjects().forEach(subject -> bound(subject, estate, settings, builder));
        estate.snapshot().nodes().forEach(stored -> thing(stored, builder));
        estate.snapshot().edges().forEach(stored -> cap(stored, builder));
        builder.permissions(settings.asked());
        return builder.build();
    }

    private static void patterns(Statement statement, UniverseBuilder builder) {
        builder.patterns(statement.actions(), withoutVariables(statement.resources()));
        builder.patterns(statement.notActions(), withoutVariables(statement.notResources()));
    }

    private static List<String> withoutVariables(List<String> patterns) {
        return patterns.stream().filter(pattern -> !pattern.contains("${")).toList();
    }

    private static void bound(
            PolicySubject subject, PolicyEstate estate, AnalysisSettings settings, UniverseBuilder builder) {
        VariableBinding binding =
                new VariableBinding(PrincipalContext.keys(subject, estate, settings.request(), settings.clock()));
        subject.statements().map(Attached::statement).forEach(statement -> {
            Stream.of(statement.resources(), statement.notResources())
                    .filter(VariableBinding::hasVariables)
                    .forEach(patterns -> {
                        builder.patterns(List.of(), binding.definite(patterns));
                        builder.patterns(List.of(), binding.possible(patterns));
                    });
        });
    }

    private static void thing(StoredNode stored, UniverseBuilder builder) {
        Node node = stored.node();
        if (THINGS.contains(node.kind().nodeClass()) || node.kind() == NodeKind.POLICY_DOCUMENT) {
            builder.thing(node.id(), node.properties().findText(Property.NATIVE_ID));
        }
        // What lies in a bucket is another resource than the bucket.
        node.properties()
                .findText(Property.NATIVE_ID)
                .filter(name -> name.startsWith("arn:") && name.contains(":s3:::") && name.indexOf('/') < 0)
                .ifPresent(name -> builder.patterns(List.of(), List.of(name + "/*")));
        if (node.kind() == NodeKind.ROLE || node.kind() == NodeKind.USER || node.kind() == NodeKind.ACCOUNT) {
            String name = node.properties().findText(Property.NATIVE_ID).orElse("");
            node.properties()
                    .findText(Property.ACCOUNT_ID)
                    .ifPresent(account -> builder.account(account, Arns.partition(name)));
        }
    }

    private static void cap(StoredEdge stored, UniverseBuilder builder) {
        if (stored.edge().cap() instanceof Cap.Limited limited) {
            builder.permissions(limited.permissions());
        }
    }
}

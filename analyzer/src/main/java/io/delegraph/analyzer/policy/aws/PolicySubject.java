package io.delegraph.analyzer.policy.aws;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A principal with every statement that takes part in judging its requests.
 *
 * @param identity own and inherited statements, allows and denies
 * @param ceilings one list per layer (boundary, service control policies, session policy): each layer that is present
 *                 must allow; an empty layer list means no such layer
 */
record PolicySubject(Node node, List<Attached> identity, List<List<Attached>> ceilings) {
    private static final String SERVICE_LINKED_PATH = "/aws-service-role/";

    PolicySubject {
        identity = List.copyOf(identity);
        ceilings = ceilings.stream().map(List::copyOf).toList();
    }

    NodeId id() {
        return node.id();
    }

    String account() {
        return node.properties().findText(Property.ACCOUNT_ID).orElse("");
    }

    /** The ARN, or the id of a principal that has none. */
    String arn() {
        return node.properties().findText(Property.NATIVE_ID).orElse(node.id().value());
    }

    boolean isAws() {
        return node.properties()
                .findText(Property.PROVIDER)
                .filter("aws"::equals)
                .isPresent();
    }

    boolean isRole() {
        return node.kind() == NodeKind.ROLE;
    }

    boolean isUser() {
        return node.kind() == NodeKind.USER;
    }

    /** Named by some policy and listed nowhere. */
    boolean isOutsider() {
        return node.kind() == NodeKind.EXTERNAL_IDENTITY;
    }

    /** Whoever {@code *} names beyond those that are listed. */
    boolean isAnybody() {
        return isOutsider() && arn().equals("*");
    }

    /** Whether a layer of this type limits it. */
    boolean isLimitedBy(PolicyType type) {
        return ceilings.stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.statement().type() == type);
    }

    /** Made for one AWS service, which alone can take it; customers cannot change it. */
    boolean isServiceLinked() {
        return node.properties()
                .findText(Property.PATH)
                .filter(path -> path.startsWith(SERVICE_LINKED_PATH))
                .isPresent();
    }

    /** Somebody else of the same account: roles are passed and workloads changed within an account only. */
    boolean isAnotherOfTheAccountOf(PolicySubject other) {
        return !id().equals(other.id()) && account().equals(other.account());
    }

    /** The account's owner, whose authority no identity policy limits. */
    boolean isAccountRoot() {
        return isAws() && arn().endsWith(":root") && isUser();
    }

    Optional<String> findTag(String key) {
        String prefix = key + "=";
        return node.properties().listTexts(Property.TAGS).stream()
                .filter(tag -> tag.startsWith(prefix))
                .map(tag -> tag.substring(prefix.length()))
                .findFirst();
    }

    /** This, under other identity statements. */
    PolicySubject withIdentity(List<Attached> others) {
        return new PolicySubject(node, others, ceilings);
    }

    /** This, in a session that was opened with these statements; with none, unchanged. */
    PolicySubject inSession(List<Attached> sessionPolicies) {
        if (sessionPolicies.isEmpty()) {
            return this;
        }
        List<List<Attached>> layers = new ArrayList<>(ceilings);
        layers.add(sessionPolicies);
        return new PolicySubject(node, identity, layers);
    }

    /** Every statement: grants and ceilings. */
    Stream<Attached> statements() {
        return Stream.concat(identity.stream(), ceilings.stream().flatMap(List::stream));
    }
}

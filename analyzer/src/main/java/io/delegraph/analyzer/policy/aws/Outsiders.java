package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Principals that policies name and nobody listed: AWS services, identity providers, other accounts, anybody. */
final class Outsiders {
    private static final String AWS = "AWS ";

    private Outsiders() {}

    /** One subject for each, in order of id; each is stated as a conclusion. */
    static List<PolicySubject> of(PolicyEstate estate, Conclusions conclusions) {
        Set<String> listed = new HashSet<>();
        Set<String> accounts = new HashSet<>();
        estate.subjects().forEach(subject -> {
            listed.add(subject.arn());
            accounts.add(subject.account());
        });
        TreeMap<NodeId, PolicySubject> outsiders = new TreeMap<>();
        estate.statements()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .forEach(statement -> statement.principals().stream()
                        .filter(named -> !isPartOfAName(named))
                        .map(Outsiders::inFull)
                        .filter(named -> !isListed(named, listed, accounts))
                        .map(named -> node(named, statement))
                        .forEach(node ->
                                outsiders.putIfAbsent(node.id(), new PolicySubject(node, List.of(), List.of()))));
        outsiders.values().forEach(subject -> conclusions.node(subject.node()));
        return new ArrayList<>(outsiders.values());
    }

    private static boolean isListed(String named, Set<String> listed, Set<String> accounts) {
        if (!named.startsWith(AWS)) {
            return false;
        }
        String arn = named.substring(AWS.length());
        if (listed.contains(arn)) {
            return true;
        }
        // Sessions of a listed role, the account itself and principals that were deleted since are no outsiders.
        return accounts.contains(Arns.isArn(arn) ? Arns.account(arn) : arn) || arn.matches("A[A-Z0-9]{15,}");
    }

    // AWS takes a wildcard for everybody only: within a name it matches nobody.
    static boolean isPartOfAName(String named) {
        return named.startsWith(AWS) && named.length() > AWS.length() + 1 && named.indexOf('*') >= 0;
    }

    // An account's number stands for the ARN of its root user, which names the account.
    private static String inFull(String named) {
        String account = named.substring(named.indexOf(' ') + 1);
        return named.startsWith(AWS) && account.matches("\\d{12}") ? AWS + "arn:aws:iam::" + account + ":root" : named;
    }

    private static Node node(String named, Statement statement) {
        Properties properties = Properties.none().with(Property.PROVIDER, "aws");
        String arn = named.startsWith(AWS) ? named.substring(AWS.length()) : named;
        properties = properties.with(Property.NATIVE_ID, arn);
        if (named.startsWith(AWS) && !arn.equals("*")) {
            properties = properties.with(Property.ACCOUNT_ID, Arns.isArn(arn) ? Arns.account(arn) : arn);
        }
        return new Node(
                id(named), NodeKind.EXTERNAL_IDENTITY, name(named), properties, Evidence.INFERRED, statement.at());
    }

    private static NodeId id(String named) {
        int space = named.indexOf(' ');
        String value = named.substring(space + 1);
        if (value.equals("*")) {
            return new NodeId("aws:anybody");
        }
        return switch (space < 0 ? "" : named.substring(0, space)) {
            case "Service" -> ServiceTrust.serviceId(value);
            case "Federated" -> new NodeId("aws:federated:" + value);
            default -> new NodeId("aws:external:" + value);
        };
    }

    private static String name(String named) {
        String value = named.substring(named.indexOf(' ') + 1);
        if (value.equals("*")) {
            return "anybody";
        }
        int slash = value.lastIndexOf('/');
        return named.startsWith(AWS) && value.endsWith(":root")
                ? "account " + Arns.account(value)
                : value.substring(slash + 1);
    }
}

package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.credential.SecretClass;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Credentials of an estate, each once. */
final class Credentials {
    private Credentials() {}

    /** Credentials that are enabled (or of which nobody says) and not expired, each secret once, in order. */
    static Stream<Node> usable(Estate estate) {
        Map<String, Node> listed = new HashMap<>();
        Map<String, Node> reported = new HashMap<>();
        all(estate)
                .forEach(node -> slot(node, estate)
                        .ifPresent(slot -> (isNamed(node) ? listed : reported).putIfAbsent(slot, node)));
        return all(estate)
                .flatMap(node -> once(node, slot(node, estate), listed, reported).stream())
                .filter(node -> secret(node, estate).representative().equals(node.id()))
                .map(node -> withAllThatIsSaid(node, estate))
                .filter(node -> isUsable(node, estate.clock()));
    }

    /**
     * Usable credentials that have an age and a use of their own: not what stands in the place of one, nor what is got in
     * exchange for another whenever it is needed.
     */
    static Stream<Node> known(Estate estate) {
        return usable(estate)
                .filter(node -> !estate.callers().isDerived(secret(node, estate)))
                .filter(node -> !node.properties().has(Property.REFERENCE)
                        || findIdentity(node, estate).isPresent());
    }

    /** The secret that the credential is. */
    static SecretClass secret(Node credential, Estate estate) {
        return estate.joins().secrets().of(credential.id());
    }

    /** The collector that read the credential; the first, if several did. One collector's sources lack the same records. */
    static String source(Node credential, Estate estate) {
        return estate.snapshot()
                .findNode(credential.id())
                .flatMap(
                        stored -> stored.lifecycle().sources().stream().sorted().findFirst())
                .map(SourceId::collector)
                .orElse("the graph");
    }

    private static Node withAllThatIsSaid(Node credential, Estate estate) {
        Properties said = secret(credential, estate).members().stream()
                .flatMap(member -> estate.findNode(member).stream())
                .map(Node::properties)
                .reduce(Properties.none(), Properties::overlaidBy);
        return new Node(
                credential.id(),
                credential.kind(),
                credential.name(),
                said.overlaidBy(credential.properties()),
                credential.evidence(),
                credential.at());
    }

    // A key that is both listed and reported is one: by the id of the list, with what the report says of its use.
    private static Optional<Node> once(
            Node node, Optional<String> slot, Map<String, Node> listed, Map<String, Node> reported) {
        if (slot.isEmpty()) {
            return Optional.of(node);
        }
        if (!isNamed(node)) {
            return listed.containsKey(slot.get()) ? Optional.empty() : Optional.of(node);
        }
        Node report = reported.get(slot.get());
        return Optional.of(report == null ? node : joined(report, node));
    }

    private static Node joined(Node report, Node listing) {
        return new Node(
                listing.id(),
                listing.kind(),
                listing.name(),
                report.properties().overlaidBy(listing.properties()),
                listing.evidence(),
                listing.at());
    }

    private static boolean isNamed(Node credential) {
        return credential.properties().has(Property.NATIVE_ID);
    }

    /** What presenting the credential gives. */
    static PrivilegeBounds given(Node credential, Estate estate) {
        return estate.uses(credential.id());
    }

    /** The identity that the credential authenticates. */
    static Optional<NodeId> findIdentity(Node credential, Estate estate) {
        return estate.callers().identities(secret(credential, estate)).stream()
                .map(Edge::to)
                .findFirst();
    }

    /** The credential and whom it authenticates, as a path. */
    static List<PathStep> path(Node credential, Estate estate) {
        return estate.callers().onward(credential.id(), secret(credential, estate));
    }

    private static Stream<Node> all(Estate estate) {
        return estate.nodes().filter(node -> node.kind().nodeClass() == NodeClass.CREDENTIAL);
    }

    // A credential report lists keys without their ids; a key list names them. Same user and same second: same key.
    private static Optional<String> slot(Node credential, Estate estate) {
        Optional<NodeId> identity = findIdentity(credential, estate);
        Optional<Instant> made = credential
                .properties()
                .findMoment(Property.LAST_ROTATED_AT)
                .or(() -> credential.properties().findMoment(Property.CREATED_AT));
        return identity.flatMap(of -> made.map(at -> of + "@" + at.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static boolean isUsable(Node node, Instant clock) {
        boolean enabled = node.properties().findFlag(Property.ENABLED).orElse(true);
        boolean expired = node.properties()
                .findMoment(Property.VALID_TO)
                .filter(end -> end.isBefore(clock))
                .isPresent();
        return enabled && !expired;
    }
}

package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.Authenticates;
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

    /** Credentials that are enabled (or of which nobody says) and not expired, in order. */
    static Stream<Node> usable(Estate estate) {
        Map<String, Node> listed = new HashMap<>();
        Map<String, Node> reported = new HashMap<>();
        all(estate)
                .forEach(node -> slot(node, estate)
                        .ifPresent(slot -> (isNamed(node) ? listed : reported).putIfAbsent(slot, node)));
        return all(estate)
                .flatMap(node -> once(node, slot(node, estate), listed, reported).stream())
                .filter(node -> isUsable(node, estate.clock()));
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
        return authenticates(credential, estate).map(Edge::to);
    }

    /** The credential and whom it authenticates, as a path. */
    static List<PathStep> path(Node credential, Estate estate) {
        return authenticates(credential, estate)
                .map(edge ->
                        new PathStep(edge.from(), edge.kind().name(), edge.to(), edge.truth(), "", credential.at()))
                .stream()
                .toList();
    }

    private static Optional<Edge> authenticates(Node credential, Estate estate) {
        return estate.snapshot().listEdgesFrom(credential.id()).stream()
                .map(stored -> stored.edge())
                .filter(edge -> edge.kind().equals(Authenticates.KIND))
                .findFirst();
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

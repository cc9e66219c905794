package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What surrounds a request that declares nothing, tier T3: token scopes, registration, the requester's own rights. */
final class Surroundings {
    private static final double REGISTRATION = 0.65;
    private static final double REQUESTER = 0.60;

    private final Meaning meaning;
    private final Carriage carriage;
    private final Map<SourceId, Completeness> coverage;
    private final Map<NodeId, Optional<Constraint>> registrations = new HashMap<>();
    private final Map<NodeId, Optional<Constraint>> requesters = new HashMap<>();

    Surroundings(Meaning meaning, Carriage carriage) {
        this.meaning = meaning;
        this.carriage = carriage;
        this.coverage = meaning.estate().snapshot().coverage().stream()
                .collect(Collectors.toMap(Coverage::source, Coverage::completeness));
    }

    /** What limits a chain that begins with this call, made for the subject. */
    List<Constraint> of(ObservedCall first, Node actor, Optional<Node> subject) {
        List<Constraint> all = new ArrayList<>();
        first.presented()
                .token()
                .flatMap(carriage::scope)
                .map(scope -> Constraint.on(
                        "the scopes of its token",
                        Tier.T3.confidence(),
                        scope.possible().cells()))
                .ifPresent(all::add);
        registrations.computeIfAbsent(actor.id(), this::registration).ifPresent(all::add);
        subject.filter(each -> !each.id().equals(actor.id()))
                .flatMap(each -> requesters.computeIfAbsent(each.id(), this::requester))
                .ifPresent(all::add);
        return all;
    }

    private Optional<Constraint> requester(NodeId subject) {
        return rights(subject).map(own -> Constraint.on("the requester's own rights", REQUESTER, own));
    }

    /** At most what a requester has, if their rights were collected whole: else they may have more than what is known. */
    Optional<PrivilegeSet> rights(NodeId subject) {
        boolean whole = meaning.estate()
                .snapshot()
                .findNode(subject)
                .filter(this::isWhole)
                .isPresent();
        PrivilegeSet own = carriage.rights(subject, Optional.empty()).possible();
        return whole && !own.isEmpty() ? Optional.of(own) : Optional.empty();
    }

    private boolean isWhole(StoredNode stored) {
        return stored.lifecycle().state() == FactState.ACTIVE
                && stored.node().evidence() != Evidence.OBSERVED
                && stored.node().evidence() != Evidence.INFERRED
                && stored.lifecycle().sources().stream()
                        .allMatch(
                                source -> coverage.getOrDefault(source, Completeness.PARTIAL) == Completeness.COMPLETE);
    }

    private Optional<Constraint> registration(NodeId agent) {
        List<Node> records = records(agent);
        Set<NodeId> tools = new HashSet<>();
        records.forEach(record -> meaning.estate().snapshot().listEdgesTo(record.id()).stream()
                .map(stored -> stored.edge().from())
                .filter(from -> meaning.estate()
                        .findNode(from)
                        .filter(node -> node.kind().nodeClass() == NodeClass.TOOL)
                        .isPresent())
                .forEach(tools::add));
        List<String> datasets = records.stream()
                .flatMap(record -> record.properties().listTexts(Property.DATASETS).stream())
                .toList();
        boolean reads = !records.isEmpty()
                && records.stream()
                        .allMatch(record -> record.properties()
                                .findText(Property.ACCESS)
                                .filter("READ"::equals)
                                .isPresent());
        if (tools.isEmpty() && datasets.isEmpty() && !reads) {
            return Optional.empty();
        }
        Optional<PrivilegeSet> admitted =
                datasets.isEmpty() && !reads ? Optional.empty() : Optional.of(admitted(datasets, reads));
        return Optional.of(new Constraint(
                Tier.T3,
                "its registration",
                REGISTRATION,
                admitted,
                tools.isEmpty() ? Optional.empty() : Optional.of(tools)));
    }

    private List<Node> records(NodeId agent) {
        return meaning.estate().snapshot().listEdgesFrom(agent).stream()
                .filter(stored -> stored.edge().kind().equals(RegisteredAs.KIND))
                .flatMap(stored -> meaning.estate().findNode(stored.edge().to()).stream())
                .toList();
    }

    private PrivilegeSet admitted(List<String> datasets, boolean reads) {
        List<Glob> patterns = datasets.isEmpty()
                ? List.of(Glob.of("*"))
                : datasets.stream()
                        .map(meaning.names()::resource)
                        .flatMap(each -> Stream.of(Glob.of(each), Glob.of(each + "/*")))
                        .toList();
        PrivilegeSet about = meaning.estate()
                .universe()
                .onResources(atom -> patterns.stream().anyMatch(pattern -> pattern.matches(atom.value())));
        return reads
                ? about.intersection(
                        meaning.estate().universe().atLevel(level -> level.rank() <= AccessLevel.READ.rank()))
                : about;
    }
}

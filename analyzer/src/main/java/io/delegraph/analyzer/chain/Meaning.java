package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.Box;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.DataScope;
import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.analyzer.privilege.OperationClass;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.analyzer.privilege.Universe.Scope;
import io.delegraph.analyzer.privilege.Values;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Party;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What observations and allowances mean as sets of the estate's universe.
 *
 * <p>An allowance of an access level ({@code READ}) admits every operation of that level. An allowance on a listed thing
 * admits what lies in it. An operation that no policy names may be what policies call by its level: that counts as at most
 * asked, never as surely asked.
 */
final class Meaning {
    private final Estate estate;
    private final Names names;
    private final Map<Allowance, PrivilegeSet> surelyByAllowance = new HashMap<>();
    private final Map<PrivilegeSet, PrivilegeSet> levelsBySet = new HashMap<>();

    Meaning(Estate estate, Names names) {
        this.estate = estate;
        this.names = names;
    }

    Estate estate() {
        return estate;
    }

    Names names() {
        return names;
    }

    private Universe universe() {
        return estate.universe();
    }

    /** The node that the party is; one that is not in the graph is as its source names it. */
    Node node(Party party, NodeClass... classes) {
        return names.find(party.name(), classes)
                .or(() -> names.find(party.name()))
                .flatMap(estate::findNode)
                .orElseGet(() -> new Node(
                        new NodeId(party.name()),
                        party.kind(),
                        party.name(),
                        Properties.none(),
                        Evidence.OBSERVED,
                        SourceLocation.DERIVED));
    }

    Optional<Node> find(String name, NodeClass... classes) {
        return names.find(name, classes).flatMap(estate::findNode);
    }

    /** What was done: surely, and at most when the record does not say on what. */
    ScopedBounds of(Deed deed, Set<String> limited) {
        PrivilegeSet cells = cells(deed);
        ScopedBounds done = ScopedBounds.nothing();
        Optional<DataScope> scope = scope(deed, limited);
        ScopedSet most = ScopedSet.of(cells, scope.orElse(DataScope.everything()), universe());
        boolean known = deed.resource().isPresent() && scope.isPresent();
        return cells.isEmpty() ? done : ScopedBounds.between(known ? most : ScopedSet.empty(), most);
    }

    /**
     * Whether work or a token passes on and no resource says what is touched by it: what is done with it is done by the calls
     * that follow.
     */
    static boolean isHandover(Deed deed) {
        return deed.kind() != CallKind.OPERATION && deed.resource().isEmpty();
    }

    /** Cells of the operation on the resource; on any when the record does not say on what. */
    PrivilegeSet cells(Deed deed) {
        if (isHandover(deed)) {
            return PrivilegeSet.empty();
        }
        String resource = deed.resource().map(names::resource).orElse(Argument.EVERY);
        PrivilegeSet exact = universe().select(List.of(deed.action()), List.of(resource), Scope.EVERYTHING);
        return exact.isEmpty() && deed.resource().isPresent()
                ? universe().select(List.of(deed.action()), List.of(Argument.EVERY), Scope.EVERYTHING)
                : exact;
    }

    // Nothing when the record does not have an attribute by which scopes are limited.
    private static Optional<DataScope> scope(Deed deed, Set<String> limited) {
        SortedMap<String, Values> sides = new TreeMap<>();
        for (String attribute : limited) {
            Argument argument = deed.arguments().get(attribute);
            if (argument == null || argument.values().isEmpty()) {
                return Optional.empty();
            }
            if (!argument.isEvery()) {
                sides.put(attribute, new Values.Only(Set.copyOf(argument.values())));
            }
        }
        return Optional.of(DataScope.of(new Box(sides)));
    }

    /** Cells of what was done, and of the same level in the same container: {@code kb/doc-2} beside {@code kb/doc-1}. */
    PrivilegeSet orSiblings(Deed deed) {
        PrivilegeSet done = cells(deed);
        String resource = deed.resource().map(names::resource).orElse("");
        int end = resource.lastIndexOf('/');
        if (end <= 0) {
            return done;
        }
        Set<AccessLevel> levels = universe()
                .cells(done)
                .map(Cell::level)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AccessLevel.class)));
        List<String> container = List.of(resource.substring(0, end + 1) + "*");
        return done.union(universe()
                .select(List.of("*"), container, Scope.EVERYTHING)
                .intersection(universe().atLevel(levels::contains)));
    }

    /** Operations that policies may name by their level: the cells of that level's name on the same resources. */
    PrivilegeSet orItsLevel(PrivilegeSet cells) {
        return Remembered.in(levelsBySet, cells, this::withLevels);
    }

    private PrivilegeSet withLevels(PrivilegeSet cells) {
        PrivilegeSet all = cells;
        for (Cell cell : universe().cells(cells).filter(this::isNamed).toList()) {
            all = all.union(universe()
                    .select(
                            List.of(cell.level().name()),
                            List.of(cell.resource().value()),
                            Scope.EVERYTHING));
        }
        return all;
    }

    private boolean isNamed(Cell cell) {
        return cell.operations().origin() == OperationClass.Origin.NAMED
                && !cell.resource().isGeneric();
    }

    /** Cells that the allowance surely admits, whatever it says of data. */
    PrivilegeSet cells(Allowance allowance) {
        return Remembered.in(surelyByAllowance, allowance, this::select);
    }

    private PrivilegeSet select(Allowance allowance) {
        String resource = names.resource(allowance.resource());
        List<String> resources = Glob.of(resource).isLiteral() ? Universe.namesWithin(resource) : List.of(resource);
        PrivilegeSet named = universe().select(List.of(allowance.action()), resources, Scope.EVERYTHING);
        return level(allowance.action())
                .map(level -> universe()
                        .atLevel(level::equals)
                        .intersection(universe().select(List.of("*"), resources, Scope.EVERYTHING)))
                .map(named::union)
                .orElse(named);
    }

    private static Optional<AccessLevel> level(String action) {
        return Arrays.stream(AccessLevel.values())
                .filter(level -> level.name().equals(action.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** What the allowances admit: surely, and at most. */
    ScopedBounds of(Collection<Allowance> allowances, Map<String, String> parameters) {
        ScopedBounds all = ScopedBounds.nothing();
        for (Allowance allowance : allowances) {
            all = all.union(of(allowance, parameters));
        }
        return all;
    }

    private ScopedBounds of(Allowance allowance, Map<String, String> parameters) {
        PrivilegeSet cells = cells(allowance);
        Limits limits = Limits.of(allowance, parameters);
        ScopedSet surely =
                limits.exact() ? ScopedSet.of(cells, DataScope.of(limits.box()), universe()) : ScopedSet.empty();
        ScopedSet most = ScopedSet.of(orItsLevel(cells), DataScope.of(limits.box()), universe());
        return ScopedBounds.between(surely, most);
    }
}

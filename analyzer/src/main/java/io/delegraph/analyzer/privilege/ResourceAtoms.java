package io.delegraph.analyzer.privilege;

import io.delegraph.cypher.graph.NodeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the points of the resource dimension: listed things, things that a pattern names literally, one representative
 * for what each pattern matches beyond those, and one for the rest of each type and account.
 */
final class ResourceAtoms {
    /** Pairs of overlapping patterns of one ARN service above which their overlaps get no representative of their own. */
    private static final int MOST_PATTERNS_PAIRED = 200;

    /** What AWS owns (its managed policies) no customer can change, whatever a policy says. */
    private static final String PROVIDER_ACCOUNT = "aws";

    /** The atom of operations that cannot be limited to a resource is the first. */
    private static final int ANY_INDEX = 0;

    private final Map<String, ResourceAtom> byValue = new LinkedHashMap<>();
    private final Map<String, List<CatalogueName>> byArnService = new HashMap<>();
    private final BitSet ownedByProvider = new BitSet();
    private final Map<ResourceType, int[]> atomsOfType = new HashMap<>();

    ResourceAtoms(
            Collection<OwnAccount> accounts,
            Collection<String> patterns,
            Map<String, NodeId> listed,
            List<OperationClass> classes) {
        add(ResourceAtom.ANY, Optional.empty());
        listed.forEach((name, node) -> addName(name, Optional.of(node)));
        patterns.stream().filter(name -> Glob.of(name).isLiteral()).forEach(name -> addName(name, Optional.empty()));
        Map<String, List<Glob>> globs = globsByArnService(patterns, listed.keySet());
        types(classes).forEach(type -> addGenerics(type, accounts, globs.getOrDefault(type.arnService(), List.of())));
        globs.getOrDefault("", List.of()).forEach(glob -> addName(glob.genericMember(), Optional.empty()));
    }

    /** ARN services with so many patterns that resources which two of them share are not told apart; sorted. */
    static List<String> listCoarse(Collection<String> patterns) {
        return patterns.stream()
                .filter(pattern -> Arns.isArn(pattern) && !Glob.of(pattern).isLiteral())
                .distinct()
                .collect(Collectors.groupingBy(Arns::service, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(service -> service.getValue() > MOST_PATTERNS_PAIRED)
                .map(Map.Entry::getKey)
                .toList();
    }

    Collection<ResourceAtom> list() {
        return byValue.values();
    }

    /** Indices of the atoms that operations of this level, limited to these types, can touch. */
    int[] forTypes(List<ResourceType> types, AccessLevel level) {
        if (types.isEmpty()) {
            return new int[] {ANY_INDEX};
        }
        boolean changes = level.rank() > AccessLevel.READ.rank();
        return types.stream()
                .flatMapToInt(type -> Arrays.stream(atomsOfType.computeIfAbsent(type, this::matching)))
                .filter(index -> !(changes && ownedByProvider.get(index)))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Indices of the atoms that an operation no catalogue lists may touch. */
    int[] forNamed(OperationClass operations) {
        return byValue.values().stream()
                .filter(atom -> touches(operations.service(), atom))
                .mapToInt(ResourceAtom::index)
                .toArray();
    }

    private static boolean touches(String service, ResourceAtom atom) {
        if (service.equals(Universe.OWN_SERVICE)) {
            return atom.node().filter(node -> node.value().equals(atom.value())).isPresent();
        }
        if (!Arns.isArn(atom.value())) {
            return true;
        }
        return service.isEmpty()
                ? atom.node().isPresent()
                : Arns.service(atom.value()).equals(service);
    }

    private int[] matching(ResourceType type) {
        Glob glob = type.anywhere();
        return byArnService.getOrDefault(type.arnService(), List.of()).stream()
                .filter(name -> glob.matches(name.value()))
                .mapToInt(CatalogueName::index)
                .toArray();
    }

    private void addGenerics(ResourceType type, Collection<OwnAccount> accounts, List<Glob> patterns) {
        for (OwnAccount account : accounts) {
            Glob own = type.in(account);
            addName(own.genericMember(), Optional.empty());
            ArnPattern ownArn = ArnPattern.of(own.pattern());
            for (Glob pattern : patterns) {
                ownArn.commonMember(ArnPattern.of(pattern.pattern()))
                        .ifPresent(member -> addName(member, Optional.empty()));
            }
        }
    }

    private static Map<String, List<Glob>> globsByArnService(Collection<String> patterns, Collection<String> names) {
        Map<String, Set<String>> byService = new TreeMap<>();
        Stream.concat(patterns.stream(), names.stream())
                .filter(text -> !Glob.of(text).isLiteral() && !text.equals("*"))
                .forEach(text -> byService
                        .computeIfAbsent(Arns.isArn(text) ? Arns.service(text) : "", key -> new TreeSet<>())
                        .add(text));
        Map<String, List<Glob>> globs = new HashMap<>();
        byService.forEach((service, texts) -> globs.put(service, withOverlaps(texts)));
        return globs;
    }

    // Patterns that overlap without one containing the other need a representative of the overlap.
    private static List<Glob> withOverlaps(Set<String> texts) {
        List<Glob> globs = new ArrayList<>(texts.stream().map(Glob::of).toList());
        if (globs.size() > MOST_PATTERNS_PAIRED) {
            return globs;
        }
        TreeSet<String> overlaps = new TreeSet<>();
        for (int i = 0; i < globs.size(); i++) {
            for (int j = i + 1; j < globs.size(); j++) {
                overlap(globs.get(i), globs.get(j)).ifPresent(overlaps::add);
            }
        }
        overlaps.stream().map(text -> Glob.of(text.replace(Glob.UNNAMED, '*'))).forEach(globs::add);
        return globs;
    }

    private static Optional<String> overlap(Glob left, Glob right) {
        boolean nested = left.matches(right.genericMember()) || right.matches(left.genericMember());
        return nested ? Optional.empty() : ArnPattern.of(left.pattern()).commonMember(ArnPattern.of(right.pattern()));
    }

    private static List<ResourceType> types(List<OperationClass> classes) {
        return classes.stream()
                .flatMap(each -> each.types().stream())
                .distinct()
                .toList();
    }

    private void addName(String name, Optional<NodeId> node) {
        if (!byValue.containsKey(name)) {
            add(name, node);
        }
    }

    private void add(String value, Optional<NodeId> node) {
        ResourceAtom atom = new ResourceAtom(byValue.size(), value, node);
        byValue.put(value, atom);
        if (Arns.isArn(value)) {
            byArnService
                    .computeIfAbsent(Arns.service(value), service -> new ArrayList<>())
                    .add(new CatalogueName(Arns.inDefaultPartition(value), atom.index()));
            ownedByProvider.set(atom.index(), Arns.account(value).equals(PROVIDER_ACCOUNT));
        }
    }

    /** An atom by the name that it would have in the partition that the catalogue speaks of. */
    private record CatalogueName(String value, int index) {}
}

package io.delegraph.analyzer.privilege;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Splits the catalogue's groups by the collected action patterns, and adds operations that only patterns name. */
final class OperationClasses {
    private final OperationCatalogue catalogue;
    private final List<String> texts;
    private final List<ActionPattern> patterns;
    private final List<OperationClass> classes = new ArrayList<>();
    private final Set<String> mentioned = new HashSet<>();

    OperationClasses(OperationCatalogue catalogue, Collection<String> actions) {
        this.catalogue = catalogue;
        this.texts = List.copyOf(actions);
        this.patterns = texts.stream().map(ActionPattern::of).toList();
    }

    List<OperationClass> list() {
        for (String service : catalogue.services()) {
            List<ActionPattern> mentions = patterns.stream()
                    .filter(pattern -> !pattern.isWholeService())
                    .filter(pattern -> pattern.service().matches(service))
                    .toList();
            catalogue.groups(service).forEach(group -> split(group, mentions));
        }
        addNamed();
        return classes;
    }

    private void split(OperationGroup group, List<ActionPattern> mentions) {
        Map<String, List<String>> namesBySignature = new TreeMap<>();
        for (String name : group.names()) {
            BitSet signature = new BitSet();
            String lower = name.toLowerCase(Locale.ROOT);
            if (!mentions.isEmpty()) {
                mentioned.add(group.service() + ":" + lower);
            }
            for (int i = 0; i < mentions.size(); i++) {
                signature.set(i, mentions.get(i).name().matches(lower));
            }
            namesBySignature
                    .computeIfAbsent(signature.toString(), key -> new ArrayList<>())
                    .add(group.service() + ":" + name);
        }
        namesBySignature
                .values()
                .forEach(names ->
                        add(group.service(), group.level(), group.types(), OperationClass.Origin.CATALOGUE, names));
    }

    // A literal action that no catalogue lists is an operation all the same: a newer one, or one of another provider.
    private void addNamed() {
        Map<String, String> byLowerName = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String lower = texts.get(i).toLowerCase(Locale.ROOT);
            if (patterns.get(i).isLiteral() && !mentioned.contains(lower)) {
                byLowerName.putIfAbsent(lower, texts.get(i));
            }
        }
        byLowerName
                .values()
                .forEach(name ->
                        add(service(name), assumedLevel(name), List.of(), OperationClass.Origin.NAMED, List.of(name)));
    }

    private void add(
            String service,
            AccessLevel level,
            List<ResourceType> types,
            OperationClass.Origin origin,
            List<String> names) {
        classes.add(new OperationClass(classes.size(), service, level, types, origin, names));
    }

    private static String service(String action) {
        int colon = action.indexOf(':');
        return colon < 0 ? "" : action.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    // Estates without a catalogue name levels directly (READ on crm/orders); anything else counts as a write.
    private static AccessLevel assumedLevel(String action) {
        String name = action.substring(action.indexOf(':') + 1).toUpperCase(Locale.ROOT);
        return findLevel(name).orElseGet(() -> byVerb(name));
    }

    private static Optional<AccessLevel> findLevel(String name) {
        for (AccessLevel level : AccessLevel.values()) {
            if (level.name().equals(name)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private static AccessLevel byVerb(String name) {
        if (name.startsWith("LIST")) {
            return AccessLevel.LIST;
        }
        if (name.startsWith("READ") || name.startsWith("GET") || name.startsWith("DESCRIBE")) {
            return AccessLevel.READ;
        }
        return name.startsWith("DELETE") ? AccessLevel.DELETE : AccessLevel.WRITE;
    }
}

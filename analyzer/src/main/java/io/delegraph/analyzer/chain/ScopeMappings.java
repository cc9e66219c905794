package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the scopes of tokens stand for, as somebody stated it for an audience. Scopes without a mapping stand for nothing known. */
final class ScopeMappings {
    private final Map<String, Map<String, List<Allowance>>> byAudience = new HashMap<>();

    private ScopeMappings() {}

    static ScopeMappings of(Estate estate) {
        ScopeMappings mappings = new ScopeMappings();
        estate.nodes().filter(node -> node.kind() == NodeKind.SCOPE_MAPPING).forEach(mappings::add);
        return mappings;
    }

    private void add(Node node) {
        List<Allowance> allowances = node.properties().listTexts(Property.ALLOWANCES).stream()
                .map(Allowance::parse)
                .toList();
        for (String audience : node.properties().listTexts(Property.AUDIENCE)) {
            Map<String, List<Allowance>> scopes = byAudience.computeIfAbsent(audience, first -> new HashMap<>());
            node.properties()
                    .listTexts(Property.SCOPES)
                    .forEach(scope -> scopes.computeIfAbsent(scope, first -> new ArrayList<>())
                            .addAll(allowances));
        }
    }

    /** What a token's scopes stand for; nothing known when it states none, or one has no mapping for its audience. */
    Optional<List<Allowance>> find(TokenClaims token) {
        if (token.isTransaction() || token.scope().isEmpty()) {
            return Optional.empty();
        }
        return find(token.audience(), token.scope().get());
    }

    /** What scopes stand for at the audience. */
    Optional<List<Allowance>> find(Collection<String> audience, Collection<String> scopes) {
        List<Allowance> all = new ArrayList<>();
        Set<String> left = new HashSet<>(scopes);
        for (String each : audience) {
            byAudience.getOrDefault(each, Map.of()).forEach((scope, allowances) -> {
                if (scopes.contains(scope)) {
                    left.remove(scope);
                    all.addAll(allowances);
                }
            });
        }
        return left.isEmpty() && !byAudience.isEmpty() ? Optional.of(all) : Optional.empty();
    }
}

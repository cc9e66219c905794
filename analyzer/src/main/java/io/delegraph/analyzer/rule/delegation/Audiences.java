package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.event.Deed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a token is presented to whom it is for. */
final class Audiences {
    private Audiences() {}

    /** How sure it is that the token is for somebody else; nothing when it is not, or nothing is known. */
    static Optional<Truth> judge(MeasuredHop hop, ChainMeasurer measurer) {
        Deed deed = hop.hop().call().deed();
        List<String> audience = hop.hop()
                .call()
                .presented()
                .token()
                .map(token -> token.audience())
                .orElse(List.of());
        if (audience.isEmpty() || deed.tool().isEmpty()) {
            return Optional.empty();
        }
        String tool = deed.tool().get();
        Set<String> names = measurer.audienceOf(tool);
        boolean meant = audience.stream()
                .anyMatch(each -> names.contains(each)
                        || each.equals(tool)
                        || deed.resource()
                                .filter(resource -> isWithin(resource, each))
                                .isPresent()
                        || measurer.isSame(each, tool));
        if (meant) {
            return Optional.empty();
        }
        boolean comparable = !names.isEmpty() || audience.stream().allMatch(measurer::isKnown);
        if (comparable) {
            return Optional.of(Truth.DEFINITE);
        }
        return audience.stream().allMatch(each -> each.contains("://")) ? Optional.of(Truth.UNKNOWN) : Optional.empty();
    }

    private static boolean isWithin(String resource, String audience) {
        return resource.equals(audience) || resource.startsWith(audience + "/");
    }
}

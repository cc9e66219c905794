package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.event.Deed;
import java.util.List;
import java.util.stream.Collectors;

/** What rules say of hops, in words. */
final class Hops {
    private static final int MOST_NAMED = 3;

    private Hops() {}

    /** What was done: {@code read_order on crm/orders (account=A99)}. */
    static String done(MeasuredHop hop) {
        Deed deed = hop.hop().call().deed();
        String limited = deed.arguments().entrySet().stream()
                .filter(each -> !each.getValue().values().isEmpty())
                .limit(MOST_NAMED)
                .map(each ->
                        each.getKey() + "=" + String.join(",", each.getValue().values()))
                .collect(Collectors.joining(", "));
        return deed.action()
                + deed.resource().map(resource -> " on " + resource).orElse("")
                + (limited.isEmpty() ? "" : " (" + limited + ")");
    }

    static String forSubject(MeasuredHop hop) {
        return hop.hop().subject().map(subject -> " for " + subject.name()).orElse("");
    }

    /** The first of several, and how many more. */
    static String named(List<String> texts) {
        int more = texts.size() - MOST_NAMED;
        return texts.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    static String credential(MeasuredHop hop) {
        return hop.hop().credential().map(each -> each.id().value()).orElse("");
    }

    static String template(MeasuredChain chain) {
        return chain.requests().stream()
                .flatMap(request -> request.template().stream())
                .findFirst()
                .orElse("");
    }

    static String logged(MeasuredHop hop) {
        return hop.hop().logged().map(each -> each.id().value()).orElse("");
    }

    static String loggedAs(MeasuredHop hop) {
        return hop.hop().logged().map(each -> " (" + each.name() + ")").orElse("");
    }

    /** Whom the resource saw. */
    static String identity(MeasuredHop hop) {
        return recorded(hop).name();
    }

    static Node recorded(MeasuredHop hop) {
        return hop.hop()
                .logged()
                .or(() -> hop.hop().credential())
                .orElse(hop.hop().actor());
    }
}

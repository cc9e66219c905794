package io.delegraph.analyzer.chain.learn;

import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a call lies with regard to allowances, and which value decides it. */
public final class AllowanceMatch {
    private AllowanceMatch() {}

    /**
     * Against several allowances, of which one is enough. When none admits the call, the one is told that admits most: the
     * action first, then the fewest reasons against it. Nothing allowed means that the call is outside.
     */
    public static Match judge(Collection<Allowance> allowances, ObservedCall call, RequestFacts facts) {
        return allowances.stream()
                .map(allowance -> judge(allowance, call, facts))
                .min(Comparator.comparing(Match::standing)
                        .thenComparing(match -> !match.isAboutData())
                        .thenComparing(Match::attribute)
                        .thenComparing(Match::value))
                .orElseGet(Match::otherAction);
    }

    /** Against one allowance. */
    public static Match judge(Allowance allowance, ObservedCall call, RequestFacts facts) {
        Standing where = action(allowance, call.deed());
        if (where == Standing.OUTSIDE) {
            return Match.otherAction();
        }
        return data(allowance, call, facts, new Match(where, "", ""));
    }

    /** Against what one allowance says of data, for a call of which it is known that the action was allowed. */
    public static Match data(Allowance allowance, ObservedCall call, RequestFacts facts) {
        return data(allowance, call, facts, Match.inside());
    }

    private static Match data(Allowance allowance, ObservedCall call, RequestFacts facts, Match start) {
        return Stream.concat(
                        Stream.of(start),
                        allowance.attributes().entrySet().stream()
                                .map(limit -> attribute(limit, call.deed().arguments(), facts)))
                .max(Comparator.comparing(Match::standing))
                .orElse(start);
    }

    /** Whether every value of an argument is one of the admitted ones; absent arguments are not known to be. */
    public static Match judge(
            String attribute, List<String> admitted, Optional<Argument> argument, RequestFacts facts) {
        List<AdmittedValue> patterns = admitted.stream().map(AdmittedValue::new).toList();
        if (argument.isEmpty()) {
            boolean mayBeAbsent = patterns.stream().anyMatch(AdmittedValue::isAbsence);
            return mayBeAbsent ? Match.inside() : new Match(Standing.UNKNOWN, attribute, "");
        }
        return argument.get().values().stream()
                .map(value -> new Match(anyOf(patterns, value, argument.get(), facts), attribute, value))
                .max(Comparator.comparing(Match::standing))
                .filter(worst -> worst.standing() != Standing.INSIDE)
                .orElseGet(Match::inside);
    }

    private static Match attribute(
            Map.Entry<String, List<String>> limit, Map<String, Argument> arguments, RequestFacts facts) {
        return judge(limit.getKey(), limit.getValue(), Optional.ofNullable(arguments.get(limit.getKey())), facts);
    }

    private static Standing anyOf(List<AdmittedValue> patterns, String value, Argument argument, RequestFacts facts) {
        return patterns.stream()
                .map(pattern -> pattern.judge(value, argument, facts))
                .reduce(Standing.OUTSIDE, Standing::or);
    }

    // What the source does not say lies on any resource, so it may lie on the allowed one.
    private static Standing action(Allowance allowance, Deed deed) {
        if (!Glob.of(allowance.action()).matches(deed.action())) {
            return Standing.OUTSIDE;
        }
        Glob resource = Glob.of(allowance.resource());
        if (resource.isEverything()) {
            return Standing.INSIDE;
        }
        return deed.resource()
                .map(name -> resource.matches(name) ? Standing.INSIDE : Standing.OUTSIDE)
                .orElse(Standing.UNKNOWN);
    }
}

package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.Judgement;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what a hop used was valid when it was used. */
final class Validity {
    private Validity() {}

    /**
     * That something was not valid.
     *
     * @param minutes how far outside, in whole minutes
     * @param late    after its end; else before its begin
     */
    record Breach(String what, long minutes, boolean late) {}

    private record Span(String what, Optional<Instant> from, Optional<Instant> to) {
        Optional<Breach> breach(Instant time) {
            Optional<Breach> late = to.filter(end -> time.isAfter(end.plus(Judgement.SKEW)))
                    .map(end -> new Breach(what, Duration.between(end, time).toMinutes(), true));
            return late.or(() -> from.filter(begin -> time.isBefore(begin.minus(Judgement.SKEW)))
                    .map(begin -> new Breach(what, Duration.between(time, begin).toMinutes(), false)));
        }
    }

    /** The first thing that was not valid; nothing when all was, or nothing was done. */
    static Optional<Breach> breach(MeasuredHop hop, MeasuredChain chain, ChainMeasurer measurer) {
        if (hop.hop().call().deed().outcome() != Outcome.OK) {
            return Optional.empty();
        }
        Stream<Span> credential =
                hop.hop().credential().stream().map(node -> span("the credential " + node.name(), node.properties()));
        Stream<Span> token = hop.hop().call().presented().token().stream().map(Validity::span);
        Stream<Span> access =
                measurer.timedAccess(hop).stream().map(edge -> span("the access that was given in time", edge));
        Stream<Span> request = request(chain, hop.hop().call().time()).stream();
        return Stream.of(credential, token, access, request)
                .flatMap(each -> each)
                .flatMap(span -> span.breach(hop.hop().call().time()).stream())
                .findFirst();
    }

    private static Span span(String what, Properties properties) {
        return new Span(what, properties.findMoment(Property.VALID_FROM), properties.findMoment(Property.VALID_TO));
    }

    private static Span span(TokenClaims token) {
        return new Span("a token", token.notBefore(), token.expiresAt());
    }

    // A later request goes on where an earlier one ended: the last end counts.
    private static Optional<Span> request(MeasuredChain chain, Instant time) {
        List<TaskRequest> made = chain.requests().stream()
                .filter(each -> !each.time().isAfter(time))
                .toList();
        return made.stream().anyMatch(each -> each.expiresAt().isEmpty())
                ? Optional.empty()
                : made.stream()
                        .flatMap(each -> each.expiresAt().stream())
                        .max(Instant::compareTo)
                        .map(end -> new Span("a request", Optional.empty(), Optional.of(end)));
    }
}

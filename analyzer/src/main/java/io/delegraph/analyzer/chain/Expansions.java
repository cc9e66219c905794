package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.chain.learn.AllowanceMatch;
import io.delegraph.analyzer.chain.learn.Match;
import io.delegraph.analyzer.chain.learn.RequestFacts;
import io.delegraph.analyzer.chain.learn.Standing;
import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where a call went past what was asked (RX and DO of SEMANTICS 4.2): by allowances, or by what surrounds the request. */
final class Expansions {
    private final Meaning meaning;

    Expansions(Meaning meaning) {
        this.meaning = meaning;
    }

    /** Attributes by which the scope limits the operation: only these tell whether its data were asked for. */
    Set<String> limited(TaskScope asked, ObservedCall call) {
        PrivilegeSet cells = meaning.cells(call.deed());
        return asked.allowances().stream()
                .filter(allowance -> meaning.cells(allowance).intersects(cells))
                .flatMap(allowance -> allowance.attributes().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was done beyond the asked; nothing when it was not, or nothing says what was asked. */
    Optional<Expansion> find(Hop hop, TaskScope asked, ScopedBounds done, RequestFacts facts) {
        if (Meaning.isHandover(hop.call().deed())) {
            return Optional.empty();
        }
        return switch (asked.tier()) {
            case T1, T2 -> againstAllowances(hop, asked, done, facts);
            case T3, T4 -> againstConstraints(hop, asked, done);
            case T5 -> Optional.empty();
        };
    }

    private Optional<Expansion> againstConstraints(Hop hop, TaskScope asked, ScopedBounds done) {
        Optional<NodeId> tool =
                hop.call().deed().tool().flatMap(name -> meaning.names().find(name, NodeClass.TOOL));
        PrivilegeSet cells = meaning.orItsLevel(done.possible().cells());
        List<Constraint> against = asked.constraints().stream()
                .filter(each -> each.excludes(cells, tool))
                .toList();
        if (against.isEmpty()) {
            return Optional.empty();
        }
        double confidence =
                against.stream().mapToDouble(Constraint::confidence).max().orElse(0);
        String because = against.stream().map(Constraint::what).collect(Collectors.joining(" and "))
                + (against.size() == 1 ? " leaves it out" : " leave it out");
        return Optional.of(new Expansion(
                Expansion.Kind.OPERATION, Truth.DEFINITE, confidence, done.possible(), because, List.of()));
    }

    private Optional<Expansion> againstAllowances(Hop hop, TaskScope asked, ScopedBounds done, RequestFacts facts) {
        PrivilegeSet cells = done.possible().cells();
        if (cells.isEmpty()) {
            return byName(hop, asked, facts);
        }
        List<Allowance> about = asked.allowances().stream()
                .filter(allowance -> meaning.cells(allowance).intersects(cells))
                .toList();
        boolean known = hop.call().deed().resource().isPresent();
        if (about.isEmpty()) {
            boolean maybe = meaning.orItsLevel(cells)
                    .intersects(asked.bounds().possible().cells());
            return Optional.of(new Expansion(
                    Expansion.Kind.OPERATION,
                    maybe ? Truth.UNKNOWN : Truth.DEFINITE,
                    asked.confidence(),
                    done.possible(),
                    "the request does not name it",
                    List.of()));
        }
        PrivilegeSet wider = widerThan(about, cells, hop);
        if (!wider.isEmpty()) {
            return Optional.of(new Expansion(
                    Expansion.Kind.OPERATION,
                    Truth.DEFINITE,
                    asked.confidence(),
                    ScopedSet.of(wider),
                    "the request names less than that",
                    List.of()));
        }
        boolean anywhere = about.stream().anyMatch(allowance -> cells.isSubsetOf(meaning.cells(allowance)));
        if (!known && !anywhere) {
            return Optional.of(new Expansion(
                    Expansion.Kind.OPERATION,
                    Truth.UNKNOWN,
                    asked.confidence(),
                    done.possible(),
                    "the record does not say on what",
                    List.of("resource")));
        }
        return data(hop, asked, about, done, new RequestFacts(asked.parameters(), facts.traced()));
    }

    // What a call on a pattern of resources touched beyond what is allowed of it.
    private PrivilegeSet widerThan(List<Allowance> about, PrivilegeSet cells, Hop hop) {
        boolean pattern = hop.call()
                .deed()
                .resource()
                .filter(resource -> !Glob.of(resource).isLiteral())
                .isPresent();
        return pattern
                ? about.stream().map(meaning::cells).map(meaning::orItsLevel).reduce(cells, PrivilegeSet::minus)
                : PrivilegeSet.empty();
    }

    // Too much was seen to tell everything apart: names decide.
    private static Optional<Expansion> byName(Hop hop, TaskScope asked, RequestFacts facts) {
        Match best = AllowanceMatch.judge(
                asked.allowances(), hop.call(), new RequestFacts(asked.parameters(), facts.traced()));
        return switch (best.standing()) {
            case INSIDE -> Optional.empty();
            case UNKNOWN, OUTSIDE ->
                Optional.of(new Expansion(
                        best.isAboutData() ? Expansion.Kind.DATA : Expansion.Kind.OPERATION,
                        best.standing() == Standing.OUTSIDE ? Truth.DEFINITE : Truth.UNKNOWN,
                        asked.confidence(),
                        ScopedSet.empty(),
                        best.isAboutData()
                                ? best.attribute() + "=" + best.value() + " was not asked for"
                                : "the request does not name it",
                        List.of()));
        };
    }

    private Optional<Expansion> data(
            Hop hop, TaskScope asked, List<Allowance> about, ScopedBounds done, RequestFacts facts) {
        Match best = about.stream()
                .map(allowance -> AllowanceMatch.data(allowance, hop.call(), facts))
                .min(Comparator.comparing(Match::standing))
                .orElseGet(Match::inside);
        if (best.standing() == Standing.INSIDE) {
            return Optional.empty();
        }
        boolean outside = best.standing() == Standing.OUTSIDE;
        ScopedSet beyond = done.possible().minus(asked.bounds().possible());
        return Optional.of(new Expansion(
                Expansion.Kind.DATA,
                outside ? Truth.DEFINITE : Truth.UNKNOWN,
                asked.confidence(),
                beyond.isEmpty() ? done.possible() : beyond,
                outside
                        ? best.attribute() + "=" + best.value() + " was not asked for"
                        : "the record does not say which " + best.attribute(),
                outside ? List.of() : List.of(best.attribute())));
    }
}

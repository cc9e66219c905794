package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.OtelProblem;
import io.delegraph.collector.otel.span.Span;
import io.delegraph.collector.otel.span.Step;
import io.delegraph.collector.otel.span.Term;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TaskRequest.Basis;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the first agent of a trace was asked: approved scopes, else authorization details, else scopes that the caller asked
 * for. What an agent that another one called was given is no request of the chain.
 */
record RequestReader(SourceId source, Callers callers, Strands strands, Tally tally, Consumer<Diagnostic> problems) {
    Optional<Observation> read(FoundCalls.Found found) {
        CallGroup group = found.group();
        Optional<Span> stating = found.around().request();
        if (stating.isEmpty()
                || group.step() != Step.AGENT
                || group.head().start().isEmpty()) {
            return Optional.empty();
        }
        if (group.outer().actor().isPresent()) {
            if (group.head().equals(stating.get())) {
                tally.count(OtelProblem.INNER_SCOPES, group.head().at());
            }
            return Optional.empty();
        }
        Optional<List<Allowance>> allowances = allowances(stating.get());
        if (allowances.isEmpty()) {
            problems.accept(OtelProblem.BAD_SCOPE.at(stating.get().at()));
        }
        return allowances.map(each -> request(found, stating.get(), each));
    }

    private static Optional<List<Allowance>> allowances(Span span) {
        List<String> approved = Scopes.words(span.attributes().list(Term.SCOPES_APPROVED));
        Optional<String> details = span.attributes().find(Term.DETAILS);
        if (!approved.isEmpty()) {
            return Scopes.allowances(approved);
        }
        return details.isPresent()
                ? Scopes.details(details.get())
                : Scopes.allowances(Scopes.words(span.attributes().list(Term.SCOPES_REQUESTED)));
    }

    private Observation request(FoundCalls.Found found, Span stating, List<Allowance> allowances) {
        Span head = found.group().head();
        return new TaskRequest(
                new EventKey(source, head.key() + "/request"),
                head.start().orElseThrow(),
                strands.of(found.group(), found.around()),
                basis(stating),
                callers.subject(found.around()),
                Optional.of(callers.agent(head)),
                "",
                allowances,
                Optional.empty(),
                Collections.emptySortedMap(),
                stating.find(Term.APPROVER).map(name -> callers.party(name, NodeKind.HUMAN)),
                stating.find(Term.APPROVAL).map(callers::text),
                Optional.empty(),
                stating.at());
    }

    // A person's approval is one of a person; approved without one, it was by the server that issued the request.
    private static Basis basis(Span stating) {
        if (stating.attributes().find(Term.SCOPES_APPROVED).isEmpty()) {
            return stating.attributes().find(Term.DETAILS).isPresent() ? Basis.SIGNED : Basis.STATED;
        }
        return stating.find(Term.APPROVER).isPresent() ? Basis.APPROVED : Basis.SIGNED;
    }
}

package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.span.Span;
import io.delegraph.collector.otel.span.SpanKey;
import io.delegraph.collector.otel.span.Term;
import io.delegraph.cypher.graph.event.Party;
import java.util.Optional;

/**
 * What holds within a span: of itself, else of the nearest span around it that says so.
 *
 * @param group        call that it is part of, or within
 * @param actor        who acts here
 * @param behalf       for whom, as somebody said
 * @param user         who is at the other end
 * @param conversation which the trace is a turn of
 * @param transaction  id of a transaction token
 * @param request      span that states scopes
 * @param call         observed call that everything here is within
 */
record Around(
        Optional<CallGroup> group,
        Optional<Party> actor,
        Optional<String> behalf,
        Optional<String> user,
        Optional<String> conversation,
        Optional<String> transaction,
        Optional<Span> request,
        Optional<SpanKey> call) {
    /** Outside of every span. */
    static final Around NOTHING = new Around(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** What holds within the span, who acts there apart. */
    Around within(Span span) {
        boolean states = span.attributes().find(Term.SCOPES_APPROVED).isPresent()
                || span.attributes().find(Term.SCOPES_REQUESTED).isPresent()
                || span.attributes().find(Term.DETAILS).isPresent();
        return new Around(
                group,
                actor,
                span.find(Term.ON_BEHALF_OF).or(this::behalf),
                span.find(Term.USER).or(this::user),
                span.find(Term.CONVERSATION).or(this::conversation),
                span.find(Term.TRANSACTION).or(this::transaction),
                states ? Optional.of(span) : request,
                call);
    }

    /** The same, as a turn of the conversation. */
    Around in(Optional<String> newConversation) {
        return new Around(group, actor, behalf, user, newConversation, transaction, request, call);
    }

    Around in(CallGroup newGroup, Optional<Party> newActor, Optional<SpanKey> newCall) {
        return new Around(Optional.of(newGroup), newActor, behalf, user, conversation, transaction, request, newCall);
    }
}

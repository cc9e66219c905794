package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.span.Span;
import io.delegraph.collector.otel.span.Term;
import io.delegraph.cypher.graph.event.Strand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a call has in common with others: its trace; the conversation that the trace is a turn of, because what was asked in
 * one turn still holds in the next, and scopes ratchet up over a conversation; its transaction; a credential that it issued,
 * or a token of a person that it presented. The token of nobody in particular joins nothing: one serves all requests.
 */
record Strands(KeptTexts texts) {
    /** A conversation's id of fewer characters is a counter, or a name that every service has. */
    private static final int UNIQUE = 16;

    List<Strand> of(CallGroup group, Around around) {
        List<Strand> strands = new ArrayList<>();
        Span head = group.head();
        strands.add(Strand.chain(head.key().trace()));
        around.conversation().ifPresent(id -> strands.add(Strand.chain(texts.name(qualified(id, head)))));
        around.transaction().ifPresent(id -> strands.add(Strand.transaction(texts.name(id))));
        group.find(Term.ISSUED).ifPresent(id -> strands.add(Strand.lineage(texts.name(id))));
        Optional<String> presented = group.find(Term.TOKEN_ID)
                .filter(id -> group.find(Term.TOKEN_SUBJECT).isPresent());
        presented.ifPresent(id -> strands.add(Strand.lineage(texts.name(id))));
        return strands;
    }

    private static String qualified(String conversation, Span head) {
        return conversation.length() >= UNIQUE
                ? conversation
                : head.service().orElse("conversation") + "/" + conversation;
    }
}

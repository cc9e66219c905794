package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.span.Term;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a call was authenticated with, in our own attributes. */
record PresentedReader(KeptTexts texts) {
    private static final List<Term> OF_TOKEN =
            List.of(Term.SCOPES_GRANTED, Term.AUDIENCE, Term.TOKEN_ID, Term.TOKEN_SUBJECT, Term.TOKEN_ACTOR);

    Presented read(CallGroup group) {
        Optional<TokenClaims> presented =
                OF_TOKEN.stream().anyMatch(term -> group.find(term).isPresent())
                        ? Optional.of(claims(group, Term.SCOPES_GRANTED, Term.AUDIENCE, Term.TOKEN_ID))
                        : Optional.empty();
        boolean issues = Stream.of(Term.ISSUED_SCOPES, Term.ISSUED_AUDIENCE)
                .anyMatch(term -> group.find(term).isPresent());
        Optional<TokenClaims> issued = issues
                ? Optional.of(claims(group, Term.ISSUED_SCOPES, Term.ISSUED_AUDIENCE, Term.ISSUED))
                : Optional.empty();
        return new Presented(
                text(group, Term.CREDENTIAL), presented, text(group, Term.ISSUED), issued, text(group, Term.LOGGED));
    }

    private TokenClaims claims(CallGroup group, Term scopes, Term audience, Term id) {
        Optional<List<String>> scope = group.find(scopes).map(any -> kept(Scopes.words(group.list(scopes))));
        return new TokenClaims(
                "",
                text(group, Term.TOKEN_SUBJECT).orElse(""),
                kept(group.list(Term.TOKEN_ACTOR)),
                List.of(),
                scope,
                kept(group.list(audience)),
                text(group, id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Optional<String> text(CallGroup group, Term term) {
        return group.find(term).map(value -> texts.name(value));
    }

    private List<String> kept(List<String> values) {
        return values.stream().map(value -> texts.name(value)).toList();
    }
}

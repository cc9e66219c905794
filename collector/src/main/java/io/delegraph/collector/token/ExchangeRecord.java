package io.delegraph.collector.token;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A token exchange as an authorization server writes it down (RFC 8693): what was presented, and what was issued for it.
 *
 * @param subject the token of whom it is about
 * @param actor   the token of who acts, if one was presented
 * @param issued  the token that was issued
 */
record ExchangeRecord(
        JsonCursor record,
        ExchangeTerms terms,
        Optional<Token> subject,
        Optional<Token> actor,
        Optional<Token> issued) {
    private static final String ACTION = "token_exchange";

    static ExchangeRecord read(JsonCursor record, JsonCursor request, Tokens tokens) {
        Optional<JsonCursor> response = record.find("response").filter(each -> each.kind() == JsonKind.OBJECT);
        ExchangeTerms terms = new ExchangeTerms(record, request, response, tokens.kept());
        Optional<Token> issued = response.flatMap(each -> Stream.of("claims", "issued_token", "access_token")
                        .flatMap(name -> each.find(name).stream())
                        .findFirst())
                .flatMap(tokens::read)
                .map(terms::complete);
        return new ExchangeRecord(
                record,
                terms,
                request.find("subject_token").flatMap(tokens::read),
                request.find("actor_token").flatMap(tokens::read),
                issued);
    }

    /** Every token that it names. */
    List<Token> tokens() {
        return Stream.of(subject, actor, issued).flatMap(Optional::stream).toList();
    }

    /** When it happened: as the record says, else when the new token was issued. */
    Optional<Instant> time() {
        return terms.time().or(() -> claims(issued).flatMap(TokenClaims::issuedAt));
    }

    /** The exchange as a call; nothing when nothing says when it happened. */
    Optional<ObservedCall> call(SourceId source) {
        return time().map(at -> call(source, at));
    }

    private ObservedCall call(SourceId source, Instant at) {
        EventKey key = key(source, at);
        Party who = who();
        return ObservedCall.builder(key, at, who, deed(), record.at())
                .strands(strands(key))
                .subject(claims(subject)
                        .map(TokenClaims::subject)
                        .filter(name -> !name.isBlank())
                        .map(name -> Principals.party(name, NodeKind.USER)))
                .delegate(delegate(who))
                .presented(presented())
                .build();
    }

    private EventKey key(SourceId source, Instant at) {
        return terms.id()
                .map(id -> new EventKey(source, id))
                .orElseGet(() -> EventKey.hashed(
                        source,
                        ACTION,
                        at.toString(),
                        subject.map(Token::name).orElse(""),
                        actor.map(Token::name).orElse(""),
                        issued.map(Token::name).orElse(""),
                        terms.audience().toString()));
    }

    // Who acts by the actor's token, else by the outermost act claim, else the client that asked.
    private Party who() {
        Optional<String> acting = claims(actor)
                .map(TokenClaims::subject)
                .filter(name -> !name.isBlank())
                .or(() -> claims(subject).flatMap(said -> said.actors().stream().findFirst()));
        Optional<String> client = terms.client().or(() -> claims(subject).flatMap(TokenClaims::clientId));
        return acting.map(name -> Principals.party(name, NodeKind.AGENT))
                .or(() -> client.map(name -> Principals.party(name, NodeKind.OAUTH_APP)))
                .orElse(new Party("unnamed client", NodeKind.OAUTH_APP));
    }

    private Optional<Party> delegate(Party who) {
        return claims(issued)
                .flatMap(said -> said.actors().stream().findFirst())
                .filter(name -> !name.equals(who.name()))
                .map(name -> Principals.party(name, NodeKind.AGENT));
    }

    private Deed deed() {
        Deed deed = new Deed(
                CallKind.EXCHANGE,
                claims(issued).map(TokenClaims::issuer).filter(issuer -> !issuer.isBlank()),
                ACTION,
                Optional.empty(),
                Collections.emptySortedMap(),
                terms.outcome());
        return terms.requestedScope()
                .map(words -> deed.with("scope", new Argument(words, List.of())))
                .orElse(deed);
    }

    private List<Strand> strands(EventKey key) {
        List<Strand> strands = new ArrayList<>();
        tokens().forEach(token -> strands.addAll(token.strands()));
        if (strands.isEmpty()) {
            strands.add(Strand.chain(key.nativeId()));
        }
        return strands;
    }

    private Presented presented() {
        return new Presented(
                subject.flatMap(Token::id),
                claims(subject),
                issued.flatMap(Token::id),
                claims(issued),
                Optional.empty());
    }

    // What an unsigned token says that it allows is nobody's word.
    private static Optional<TokenClaims> claims(Optional<Token> token) {
        return token.flatMap(
                each -> each.vouched() ? each.claims() : each.claims().map(TokenClaims::withoutDetails));
    }
}

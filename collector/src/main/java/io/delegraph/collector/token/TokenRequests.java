package io.delegraph.collector.token;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.token.KeptClaims;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * States what a token grants for one request: a transaction token, or one with {@code authorization_details}. A transaction
 * token's purpose and context are for people and templates; they allow nothing by themselves.
 */
record TokenRequests(SourceId source, KeptClaims kept, FactSink sink) {
    private static final int MOST_PARAMETERS = 50;

    /** States the request, if the token is one and says when it was made. */
    void state(Token token, Optional<Instant> recorded) {
        Optional<TokenClaims> claims = token.claims()
                .filter(said -> said.isTransaction() || !said.details().isEmpty());
        if (claims.isEmpty()) {
            return;
        }
        Optional<Instant> time =
                claims.get().issuedAt().or(() -> claims.get().notBefore()).or(() -> recorded);
        if (time.isEmpty()) {
            TokenProblem.NO_TIME.report(token.at(), "The request");
        }
        time.ifPresent(at -> sink.observation(request(token, claims.get(), at)));
    }

    private TaskRequest request(Token token, TokenClaims claims, Instant time) {
        EventKey key = EventKey.hashed(source, "request", token.node().value());
        List<Strand> strands = token.strands();
        return new TaskRequest(
                key,
                time,
                strands.isEmpty() ? List.of(Strand.chain(key.nativeId())) : strands,
                token.vouched() ? TaskRequest.Basis.SIGNED : TaskRequest.Basis.STATED,
                Optional.of(claims.subject())
                        .filter(name -> !name.isBlank())
                        .map(name -> Principals.party(name, NodeKind.USER)),
                agent(claims),
                claims.purpose().orElse(""),
                claims.details(),
                Optional.empty(),
                parameters(token),
                Optional.empty(),
                Optional.empty(),
                claims.expiresAt(),
                token.at().at());
    }

    private static Optional<Party> agent(TokenClaims claims) {
        return claims.actors().stream()
                .findFirst()
                .map(name -> Principals.party(name, NodeKind.AGENT))
                .or(() -> claims.clientId().map(name -> Principals.party(name, NodeKind.OAUTH_APP)));
    }

    // tctx, earlier azd: what the transaction is about.
    private SortedMap<String, String> parameters(Token token) {
        SortedMap<String, String> parameters = new TreeMap<>();
        Stream.of("tctx", "azd")
                .flatMap(name -> token.written().flatMap(claims -> claims.find(name)).stream())
                .flatMap(context -> context.members().entrySet().stream())
                .filter(each -> isScalar(each.getValue()))
                .limit(MOST_PARAMETERS)
                .forEach(each -> parameters.putIfAbsent(
                        kept.text(each.getKey()),
                        kept.texts().of(each.getKey(), each.getValue().scalar())));
        return parameters;
    }

    private static boolean isScalar(JsonCursor value) {
        return value.kind() == JsonKind.TEXT || value.kind() == JsonKind.NUMBER || value.kind() == JsonKind.FLAG;
    }
}

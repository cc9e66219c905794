package io.delegraph.collector.token;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ActsFor;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.List;
import java.util.Optional;

/** States a token as a credential, and who acts for whom by it. */
record TokenFacts(SourceId source, FactSink sink) {
    /** The credential; nothing when neither an id nor a claim is known of it. */
    void state(Token token) {
        if (token.id().isEmpty() && token.claims().isEmpty()) {
            return;
        }
        Properties properties = token.claims().map(this::properties).orElse(Properties.none());
        if (token.fingerprint().isPresent()) {
            properties =
                    properties.with(Property.FINGERPRINT, token.fingerprint().get());
        }
        if (token.id().isPresent() && !token.id().equals(token.fingerprint())) {
            properties = properties.with(Property.NATIVE_ID, token.id().get());
        }
        Optional<String> bound = token.written().flatMap(TokenFacts::confirmation);
        if (bound.isPresent()) {
            properties = properties.with(Property.SENDER_CONSTRAINED, bound.get());
        }
        node(token, properties);
        if (token.vouched()) {
            token.claims().ifPresent(claims -> actsFor(claims, token.at()));
        }
    }

    /** The same of a token that its issuer calls inactive. */
    void disabled(Token token) {
        if (token.id().isPresent()) {
            node(
                    token,
                    Properties.none()
                            .with(Property.NATIVE_ID, token.id().get())
                            .flagged(Property.ENABLED, new PropertyValue.Flag(false)));
        }
    }

    private void node(Token token, Properties properties) {
        String subject = token.claims()
                .map(TokenClaims::subject)
                .filter(sub -> !sub.isBlank())
                .orElse("nobody named");
        sink.fact(
                source,
                new Node(
                        token.node(),
                        NodeKind.ACCESS_TOKEN,
                        "token of " + subject,
                        properties,
                        Evidence.OBSERVED,
                        token.at().at()));
    }

    private Properties properties(TokenClaims claims) {
        Properties properties = Properties.none();
        if (!claims.audience().isEmpty()) {
            properties = properties.with(Property.AUDIENCE, claims.audience());
        }
        if (claims.scope().isPresent()) {
            properties = properties.with(Property.SCOPES, claims.scope().get());
        }
        if (claims.issuedAt().isPresent()) {
            properties = properties.with(Property.CREATED_AT, claims.issuedAt().get());
        }
        if (claims.notBefore().or(claims::issuedAt).isPresent()) {
            properties = properties.with(
                    Property.VALID_FROM, claims.notBefore().or(claims::issuedAt).orElseThrow());
        }
        if (claims.expiresAt().isPresent()) {
            properties = properties.with(Property.VALID_TO, claims.expiresAt().get());
        }
        return claims.subject().isBlank() ? properties : properties.with(Property.SUBJECT_BOUND, claims.subject());
    }

    /** By which of its members the presenter's key is known (RFC 7800, 8705, 9449); the key itself is not kept. */
    private static Optional<String> confirmation(JsonCursor claims) {
        List<String> known = List.of("jkt", "x5t#S256", "jwk", "jwe", "kid", "jku");
        return claims.find("cnf")
                .flatMap(cnf -> known.stream()
                        .filter(name -> cnf.find(name).isPresent())
                        .findFirst());
    }

    // What the scope lets through is not the token's to say, so nothing more is sure than that somebody may act.
    private void actsFor(TokenClaims claims, JsonCursor at) {
        if (claims.actors().isEmpty() || claims.subject().isBlank()) {
            return;
        }
        NodeId actor = principal(claims, claims.actors().get(0), at);
        NodeId subject = principal(claims, claims.subject(), at);
        if (!actor.equals(subject)) {
            sink.fact(
                    source,
                    new Edge(
                            ActsFor.KIND,
                            actor,
                            subject,
                            Cap.UNLIMITED,
                            Truth.UNKNOWN,
                            Properties.none(),
                            Evidence.OBSERVED,
                            at.at()));
        }
    }

    // What an account or a machine is, its own source states.
    private NodeId principal(TokenClaims claims, String name, JsonCursor at) {
        NodeId id = Principals.id(claims.issuer(), name);
        if (!Principals.isForeign(name)) {
            NodeKind kind = Principals.kind(name, NodeKind.USER);
            Properties properties = Properties.none().with(Property.NATIVE_ID, name);
            sink.fact(source, new Node(id, kind, name, properties, Evidence.INFERRED, at.at()));
        }
        return id;
    }
}

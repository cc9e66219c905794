package io.delegraph.collector.token;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.util.List;
import java.util.Optional;

/** Reads one document record by record and hands each one's facts and observations on at once. */
final class TokenReader {
    /** Members under which a record holds a token. */
    private static final List<String> SENT =
            List.of("claims", "access_token", "issued_token", "id_token", "token", "jwt");

    private final String uri;
    private final SourceId source;
    private final FactSink sink;
    private final Tokens tokens;
    private final TokenFacts facts;
    private final TokenRequests requests;
    private long records;
    private long accepted;

    TokenReader(String uri, SourceId source, Fingerprinter fingerprinter, FactSink sink) {
        this.uri = uri;
        this.source = source;
        this.sink = sink;
        this.tokens = new Tokens(fingerprinter);
        this.facts = new TokenFacts(source, sink);
        this.requests = new TokenRequests(source, tokens.kept(), sink);
    }

    void read(JsonCursor value) {
        records++;
        accepted += understood(value) ? 1 : 0;
    }

    private boolean understood(JsonCursor value) {
        if (value.cut()) {
            TokenProblem.CUT_RECORD.report(value);
            return false;
        }
        Optional<JsonCursor> request = value.find("request").filter(each -> each.kind() == JsonKind.OBJECT);
        if (request.isPresent()) {
            ExchangeRecord record = ExchangeRecord.read(value, request.get(), tokens);
            record.tokens().forEach(facts::state);
            record.issued().ifPresent(token -> requests.state(token, record.time()));
            return record.call(source).map(this::observed).orElseGet(() -> untimed(value));
        }
        Optional<Token> token = single(value);
        if (token.isEmpty()) {
            TokenProblem.NO_TOKEN.report(value);
        }
        token.ifPresent(each -> state(value, each));
        return token.isPresent();
    }

    private boolean observed(ObservedCall call) {
        sink.observation(call);
        return true;
    }

    private static boolean untimed(JsonCursor value) {
        TokenProblem.NO_TIME.report(value, "The exchange");
        return false;
    }

    private Optional<Token> single(JsonCursor value) {
        if (value.kind() != JsonKind.OBJECT) {
            return tokens.read(value).filter(token -> token.claims().isPresent());
        }
        Optional<JsonCursor> held =
                SENT.stream().flatMap(name -> value.find(name).stream()).findFirst();
        boolean says = List.of("sub", "iss", "active", "client_id").stream()
                .anyMatch(name -> value.find(name).isPresent());
        return held.or(() -> Optional.of(value).filter(is -> says)).flatMap(tokens::read);
    }

    private void state(JsonCursor value, Token token) {
        boolean inactive = value.find("active")
                .filter(active ->
                        active.kind() == JsonKind.FLAG && active.scalar().equals("false"))
                .isPresent();
        if (inactive) {
            TokenProblem.INACTIVE.report(value);
            facts.disabled(token);
        } else {
            facts.state(token);
            requests.state(token, Optional.empty());
        }
    }

    /** Says what became of the document. */
    void finish(Completeness parsed) {
        boolean asParsed = accepted == records || parsed == Completeness.FAILED;
        Completeness completeness = asParsed ? parsed : parsed.and(Completeness.PARTIAL);
        sink.coverage(
                completeness == Completeness.COMPLETE
                        ? Coverage.complete(source)
                        : new Coverage(source, completeness, "Not every record could be understood: " + uri));
        sink.input(new InputReport(uri, TokenCollector.NAME, records, accepted, records - accepted, completeness));
    }
}

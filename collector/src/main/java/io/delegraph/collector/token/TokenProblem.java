package io.delegraph.collector.token;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import java.util.Locale;

/** What can be wrong with a token or an exchange. */
enum TokenProblem {
    NO_TOKEN(Severity.ERROR, "The record holds neither claims nor an exchange; expected one of them. It was left out."),
    CUT_RECORD(Severity.ERROR, "Part of the record is missing; less of a token can say more. The record was left out."),
    MALFORMED(
            Severity.WARNING,
            "The text has the form of a token and cannot be decoded; expected base64url and JSON. Of it"
                    + " only a fingerprint was kept."),
    ENCRYPTED(Severity.INFO, "The token is encrypted; expected a signed one. Of it only a fingerprint was kept."),
    UNSIGNED(
            Severity.WARNING,
            "The token is not signed (alg none), so nobody vouches for it. Its claims were read as stated by"
                    + " the caller, and nobody was taken to act for anybody by them."),
    NO_TIME(
            Severity.WARNING,
            "The record does not say when it happened; expected 'time', or a token with 'iat'. %s was left out,"
                    + " the tokens were kept."),
    INACTIVE(Severity.INFO, "The token is not active; of such a token nothing else is known. It was kept as disabled.");

    private final Severity severity;
    private final String template;

    TokenProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    void report(JsonCursor at, Object... arguments) {
        at.report(severity, "TOKEN_" + name(), String.format(Locale.ROOT, template, arguments));
    }
}

package io.delegraph.collector.aws.iam;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.LimitExceeded;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a credential report: the CSV itself, or the answer of {@code get-credential-report} that holds it. */
final class CredentialReport {
    private static final String DOCUMENT = "credential-report";
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:iam::([0-9]{12}):(?:root|user/.+)");

    private final String uri;
    private final FactSink sink;
    private final Set<String> accounts = new TreeSet<>();
    private long records;
    private long rejected;

    private CredentialReport(String uri, FactSink sink) {
        this.uri = uri;
        this.sink = sink;
    }

    static void collectCsv(SourceDocument document, FactSink sink) {
        CredentialReport report = new CredentialReport(document.uri(), sink);
        try {
            report.read(IamSource.text(document), null);
        } catch (LimitExceeded limit) {
            report.unreadable(SourceLocation.document(document.uri()), String.valueOf(limit.getMessage()));
        } catch (IOException failure) {
            report.unreadable(SourceLocation.document(document.uri()), "its bytes cannot be read");
        }
        report.finish();
    }

    static void collectJson(SourceDocument document, FactSink sink) {
        CredentialReport report = new CredentialReport(document.uri(), sink);
        Optional<JsonCursor> content = JsonReader.of(Syntax.JSON, document.uri(), sink::diagnostic)
                .tree(document)
                .flatMap(answer -> answer.find("Content"));
        Optional<String> csv = content.flatMap(JsonCursor::text).flatMap(CredentialReport::decoded);
        if (content.isPresent() && csv.isPresent()) {
            report.read(csv.get(), content.get().at());
        } else {
            SourceLocation at = content.map(JsonCursor::at).orElse(SourceLocation.document(document.uri()));
            report.unreadable(at, "Content is neither the report nor its base64");
        }
        report.finish();
    }

    // The API answers base64, the AWS command line base64 or, through some tools, the text itself.
    private static Optional<String> decoded(String content) {
        if (content.startsWith(IamFormat.CSV_START)) {
            return Optional.of(content);
        }
        try {
            return Optional.of(new String(Base64.getMimeDecoder().decode(content), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Reads the rows; all of them stand at one place when the report is a string of another document. */
    private void read(String csv, @Nullable SourceLocation place) {
        if (!csv.startsWith(IamFormat.CSV_START)) {
            unreadable(place == null ? SourceLocation.document(uri) : place, "it has no header");
            return;
        }
        List<String> header = new ArrayList<>();
        CsvRecords.read(csv, row -> {
            if (header.isEmpty()) {
                header.addAll(row.values());
            } else {
                row(header, row.values(), place == null ? new SourceLocation(uri, "", row.line()) : place);
            }
        });
    }

    private void row(List<String> header, List<String> values, SourceLocation at) {
        records++;
        if (values.size() != header.size()) {
            reject(at, values.size() + " fields instead of " + header.size());
            return;
        }
        Map<String, String> columns = new HashMap<>();
        for (int index = 0; index < values.size(); index++) {
            columns.put(header.get(index), values.get(index));
        }
        CredentialRow row = new CredentialRow(columns, at, sink::diagnostic);
        Matcher arn = ARN.matcher(row.find("arn").orElse(""));
        if (!arn.matches() || row.find("user").isEmpty()) {
            reject(at, "no user with an ARN");
            return;
        }
        new CredentialFacts(row, account(arn.group(1), at), arn.group(1)).state();
    }

    private IamFacts account(String account, SourceLocation at) {
        IamFacts facts = new IamFacts(sink, IamIds.source(account, DOCUMENT));
        if (accounts.add(account)) {
            facts.account(account, at);
        }
        return facts;
    }

    private void reject(SourceLocation at, String found) {
        rejected++;
        sink.diagnostic(IamProblem.UNREADABLE_CREDENTIAL_ROW.at(at, found));
    }

    private void unreadable(SourceLocation at, String found) {
        sink.diagnostic(IamProblem.UNREADABLE_CREDENTIAL_REPORT.at(at, found));
    }

    private void finish() {
        Completeness completeness =
                accounts.isEmpty() ? Completeness.FAILED : rejected == 0 ? Completeness.COMPLETE : Completeness.PARTIAL;
        String reason = accounts.isEmpty()
                ? "no row could be read"
                : rejected == 0 ? "" : rejected + " of " + records + " rows could not be read";
        if (accounts.isEmpty()) {
            accounts.add(IamIds.UNKNOWN_ACCOUNT);
        }
        for (String account : accounts) {
            sink.coverage(new Coverage(IamIds.source(account, DOCUMENT), completeness, reason));
        }
        sink.input(new InputReport(uri, "aws.iam", records, records - rejected, rejected, completeness));
    }
}

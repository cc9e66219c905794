package io.delegraph.collector.facts;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.Place;
import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one document record by record and hands each one's facts on at once. */
final class FactsReader {
    private final String uri;
    private final SourceId source;
    private final FactSink sink;
    private final NodeRecords nodes;
    private final EdgeRecords edges;
    private final PolicyRecords policies;
    private final UseCaseRecords usecases;
    private final RequestRecords requests;
    private final ApprovalRecords approvals;
    private final CallRecords calls;
    private final ScopeRecords scopes;
    private final SortedMap<String, LeftOut> notRead = new TreeMap<>();
    private Optional<Coverage> declared = Optional.empty();
    private long records;
    private long accepted;
    private long rejected;
    private long errors;

    /** Records of one type that this version does not read. */
    private record LeftOut(long count, SourceLocation first) {}

    FactsReader(String uri, SourceId source, Declarations declarations, ArgumentText texts, FactSink sink) {
        this.uri = uri;
        this.source = source;
        this.sink = sink;
        ImpliedNodes implied = new ImpliedNodes(source, declarations, sink);
        this.nodes = new NodeRecords(source, implied, sink);
        this.edges = new EdgeRecords(source, declarations, implied, sink);
        this.policies = new PolicyRecords(source, implied, sink);
        this.usecases = new UseCaseRecords(source, implied, sink);
        Parties parties = new Parties(declarations);
        Allowances allowances = new Allowances(texts);
        this.requests = new RequestRecords(source, parties, allowances, texts, sink);
        this.approvals = new ApprovalRecords(source, parties, allowances, sink);
        this.calls = new CallRecords(source, parties, texts, sink);
        this.scopes = new ScopeRecords(source, implied, allowances, sink);
    }

    /** The type of a record, of whatever kind; empty for what is no record. */
    static Optional<JsonCursor> typeOf(JsonCursor value) {
        return value.kind() == JsonKind.OBJECT ? value.find("type") : Optional.empty();
    }

    /** The name that a header, or a member of the document beside its facts, gives the source. */
    static Optional<String> headerSource(JsonCursor value) {
        boolean member = value.place().equals(Place.ROOT.member("source"));
        Optional<JsonCursor> name = member ? Optional.of(value) : value.find("source");
        return name.filter(each -> each.kind() == JsonKind.TEXT)
                .map(JsonCursor::scalar)
                .filter(text -> !text.isBlank());
    }

    void read(JsonCursor value) {
        Place parent = value.place().parent();
        boolean besideFacts = parent != null && parent.parent() == null && headerMember(value);
        if (besideFacts) {
            return;
        }
        records++;
        Optional<JsonCursor> type = typeOf(value).filter(each -> each.kind() == JsonKind.TEXT);
        if (type.isPresent() && RecordType.NOT_READ.contains(type.get().scalar())) {
            notRead.merge(
                    type.get().scalar(),
                    new LeftOut(1, value.at()),
                    (known, more) -> new LeftOut(known.count() + 1, known.first()));
            return;
        }
        Optional<RecordType> known = type.map(JsonCursor::scalar).flatMap(RecordType::findByType);
        if (known.isEmpty()) {
            String found = type.map(each -> FactsProblem.quoted(each.scalar())).orElse("missing");
            FactsProblem.UNKNOWN_TYPE.report(type.orElse(value), found);
        }
        count(known.isPresent() && read(new RecordFields(known.get(), value)));
    }

    private static boolean headerMember(JsonCursor value) {
        String name = value.place().token();
        return name.equals("schema") || name.equals("source");
    }

    private void count(boolean understood) {
        accepted += understood ? 1 : 0;
        rejected += understood ? 0 : 1;
    }

    private boolean read(RecordFields record) {
        record.checkNames();
        // Less of a record can say more: an edge without its cap. What is missing was reported when it was parsed.
        boolean whole = !record.record().cut() || record.type() == RecordType.AWS_POLICY;
        if (!whole || !record.complete()) {
            return false;
        }
        return switch (record.type()) {
            case HEADER -> header(record);
            case PRINCIPAL, CREDENTIAL, TOOL, RESOURCE -> nodes.read(record);
            case EDGE -> edges.read(record);
            case AWS_POLICY -> policies.read(record);
            case USECASE -> usecases.read(record);
            case COVERAGE -> coverage(record);
            case REQUEST -> requests.read(record);
            case APPROVAL -> approvals.read(record);
            case CALL -> calls.read(record);
            case SCOPE_MAPPING -> scopes.mapping(record);
            case TASK_TEMPLATE -> scopes.template(record);
        };
    }

    private boolean header(RecordFields header) {
        if (records > 1) {
            FactsProblem.LATE_HEADER.report(header.record());
        }
        return true;
    }

    private boolean coverage(RecordFields record) {
        Optional<String> named = record.findText("source");
        boolean own = named.isEmpty()
                || source.equals(SourceId.of(FactsCollector.NAME, named.get(), "facts"))
                || source.value().equals(named.get());
        if (!own) {
            FactsProblem.OTHER_SOURCE.report(record.record());
        }
        Completeness completeness =
                Completeness.valueOf(record.findChoice("completeness").orElse(Completeness.PARTIAL.name()));
        String reason = record.findText("reason").orElse("");
        String scope = record.findText("scope").map(text -> text + ": ").orElse("");
        Coverage stated = new Coverage(source, completeness, reason.isEmpty() ? "" : scope + reason);
        declared = Optional.of(declared.map(other -> other.and(stated)).orElse(stated));
        return true;
    }

    /** Hands on a problem; an error leaves the document less than complete. */
    void problem(Diagnostic problem) {
        errors += problem.severity() == Diagnostic.Severity.ERROR ? 1 : 0;
        sink.diagnostic(problem);
    }

    /** Says what became of the document. */
    void finish(Completeness parsed) {
        notRead.forEach((type, leftOut) -> sink.diagnostic(new Diagnostic(
                FactsProblem.NOT_READ.severity(),
                FactsProblem.NOT_READ.code(),
                FactsProblem.NOT_READ.message(type, leftOut.count()),
                leftOut.first())));
        boolean asParsed = rejected + errors == 0 || parsed == Completeness.FAILED;
        Completeness completeness = asParsed ? parsed : parsed.and(Completeness.PARTIAL);
        Coverage read = completeness == Completeness.COMPLETE
                ? Coverage.complete(source)
                : new Coverage(source, completeness, "Not every record could be understood: " + uri);
        sink.coverage(declared.map(stated -> stated.and(read)).orElse(read));
        sink.input(new InputReport(uri, FactsCollector.NAME, records, accepted, rejected, completeness));
    }
}

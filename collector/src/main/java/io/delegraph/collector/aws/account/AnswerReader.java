package io.delegraph.collector.aws.account;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.aws.account.answer.AccountProblem;
import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.iam.ServiceError;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.JsonVisitor;
import io.delegraph.collector.parse.Place;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one answer, record by record; several pages may follow one another in one document. */
final class AnswerReader implements JsonVisitor {
    // What says that more pages follow: the CLI's own pagination, then that of services.
    private static final Set<String> CONTINUATIONS = Set.of("NextToken", "nextToken", "NextMarker", "Marker");

    private final Operation operation;
    private final Answer answer;
    private final FactSink sink;
    private boolean listed;
    private boolean continued;
    private String failure = "";
    private long records;
    private long rejected;

    private AnswerReader(Operation operation, Answer answer, FactSink sink) {
        this.operation = operation;
        this.answer = answer;
        this.sink = sink;
    }

    static void read(Operation operation, Answer answer, FactSink sink) {
        AnswerReader reader = new AnswerReader(operation, answer, sink);
        Completeness read = JsonReader.of(Syntax.JSON, answer.document().uri(), sink::diagnostic)
                .streamAll(answer.document(), reader);
        reader.finish(read);
    }

    /** There is no answer: the service said so, or the CLI left nothing. */
    static void readFailure(AnswerFormat format, Answer answer, FactSink sink) {
        Operation operation = format.operation();
        SourceLocation at = SourceLocation.document(answer.document().uri());
        boolean absent = operation.absences().contains(format.code());
        Completeness completeness = absent ? Completeness.COMPLETE : Completeness.PARTIAL;
        if (!absent) {
            sink.diagnostic(AccountProblem.NO_ANSWER.at(at, format.failure(), operation.name()));
            operation.unanswered(answer, at);
        }
        String reason = absent ? "" : "the CLI left " + format.failure();
        sink.coverage(new Coverage(answer.facts().source(), completeness, reason));
        sink.input(new InputReport(at.document(), AccountCollector.NAME, 0, 0, 0, completeness));
    }

    private String list() {
        return operation.shape().list();
    }

    @Override
    public boolean enters(Place place, JsonKind kind) {
        List<String> names = place.tokens();
        if (list().isEmpty()) {
            return false;
        }
        if (kind == JsonKind.OBJECT) {
            return names.isEmpty();
        }
        listed |= names.equals(List.of(list()));
        return names.equals(List.of(list()));
    }

    @Override
    public void value(JsonCursor value) {
        if (list().isEmpty()) {
            entry(value);
            continued |= value.members().values().stream().anyMatch(AnswerReader::continues);
            return;
        }
        Place parent = value.place().parent();
        if (parent != null && parent.tokens().equals(List.of(list()))) {
            entry(value);
        } else if (value.place().tokens().equals(List.of(list())) && value.kind() != JsonKind.NULL) {
            // A list that is no array reports itself.
            listed = true;
            records++;
            rejected += value.is(JsonKind.ARRAY) ? 0 : 1;
        } else if (value.place().tokens().equals(List.of("Error"))) {
            failure = ServiceError.code(value);
        } else {
            continued |= continues(value);
        }
    }

    private void entry(JsonCursor value) {
        records++;
        rejected += operation.state(value, answer) ? 0 : 1;
    }

    private static boolean continues(JsonCursor member) {
        return CONTINUATIONS.contains(member.place().token())
                && !member.scalar().isEmpty();
    }

    private void finish(Completeness read) {
        String reason = String.join("; ", reasons(read));
        Completeness completeness = reason.isEmpty() ? Completeness.COMPLETE : Completeness.PARTIAL;
        if (records == 0 && read != Completeness.COMPLETE) {
            completeness = Completeness.FAILED;
        }
        sink.coverage(new Coverage(answer.facts().source(), completeness, reason));
        sink.input(new InputReport(
                answer.document().uri(),
                AccountCollector.NAME,
                records,
                Math.max(0, records - rejected),
                rejected,
                completeness));
    }

    private List<String> reasons(Completeness read) {
        List<String> reasons = new ArrayList<>();
        if (read != Completeness.COMPLETE) {
            reasons.add("the document could not be read whole");
        }
        if (!failure.isEmpty()) {
            reasons.add("the service answered " + failure);
        }
        if (continued) {
            reasons.add("the answer is truncated: more pages follow the last one");
        }
        if (!list().isEmpty() && !listed) {
            reasons.add(list() + " is missing");
        }
        if (rejected > 0) {
            reasons.add(rejected + " of " + records + " records could not be read");
        }
        return reasons;
    }
}

package io.delegraph.collector.aws.iam;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.JsonLimits;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the output of {@code get-account-authorization-details} in two passes: the first notes what records say of one
 * another, the second states the facts. Memory grows with the number of attachments, not with the document.
 */
final class AuthorizationDetails extends DetailsVisitor {
    private static final String DOCUMENT = "authorization-details";

    private final String uri;
    private final FactSink sink;
    private final IamIndex index;
    private final Attachments attachments = new Attachments();
    private final PrincipalFacts principals;
    private final PolicyFacts policies;
    private final Set<String> accounts = new TreeSet<>();
    private final Set<Section> seen = EnumSet.noneOf(Section.class);
    private boolean lastPageTruncated;
    private String failure = "";
    private long records;
    private long rejected;
    private long incomplete;

    private AuthorizationDetails(String uri, FactSink sink, IamIndex index) {
        this.uri = uri;
        this.sink = sink;
        this.index = index;
        this.principals = new PrincipalFacts(index, attachments);
        this.policies = new PolicyFacts(index, attachments);
        account(index.account());
    }

    static void collect(SourceDocument document, FactSink sink) {
        IamIndex index = new IamIndex();
        JsonReader.of(Syntax.JSON, document.uri(), problem -> {}).streamAll(document, index);
        AuthorizationDetails details = new AuthorizationDetails(document.uri(), sink, index);
        Reporter reporter = Reporter.of(document.uri(), sink::diagnostic);
        details.finish(JsonReader.of(Syntax.JSON, JsonLimits.DEFAULT, reporter).streamAll(document, details));
    }

    @Override
    void section(Section section) {
        seen.add(section);
    }

    @Override
    void truncated(JsonCursor flag) {
        lastPageTruncated = !flag.scalar().equals("false");
    }

    @Override
    void unanswered(JsonCursor error) {
        failure = ServiceError.code(error);
    }

    @Override
    void record(Section section, JsonCursor record) {
        records++;
        if (records > MOST_RECORDS) {
            tooMany(record);
            return;
        }
        Optional<Arn> arn = record.kind() == JsonKind.OBJECT
                ? record.findText("Arn")
                        .flatMap(Arn::find)
                        .filter(found -> found.type().equals(section.noun()))
                : Optional.empty();
        if (arn.isEmpty()) {
            rejected++;
            sink.diagnostic(IamProblem.MISSING_IDENTITY.at(record.at(), section.noun()));
            return;
        }
        incomplete += record.cut() ? 1 : 0;
        String account = arn.get().ofAccount() ? arn.get().account() : index.account();
        state(section, new IamRecord(record, arn.get(), account, account(account)));
    }

    private void tooMany(JsonCursor record) {
        rejected++;
        if (records == MOST_RECORDS + 1) {
            sink.diagnostic(IamProblem.TOO_MANY_RECORDS.at(record.at(), MOST_RECORDS));
        }
    }

    private void state(Section section, IamRecord record) {
        switch (section) {
            case USERS -> principals.user(record);
            case GROUPS -> principals.group(record);
            case ROLES -> principals.role(record);
            case POLICIES -> policies.state(record);
        }
    }

    private IamFacts account(String account) {
        IamFacts facts = new IamFacts(sink, IamIds.source(account, DOCUMENT));
        if (accounts.add(account) && !account.equals(IamIds.UNKNOWN_ACCOUNT)) {
            facts.account(account, SourceLocation.document(uri));
        }
        return facts;
    }

    private void finish(Completeness read) {
        attachments.state(index.account());
        if (index.account().equals(IamIds.UNKNOWN_ACCOUNT)) {
            sink.diagnostic(IamProblem.UNKNOWN_ACCOUNT.at(SourceLocation.document(uri), "the export"));
        }
        String reason = String.join("; ", reasons(read));
        Completeness completeness = reason.isEmpty() ? Completeness.COMPLETE : Completeness.PARTIAL;
        if (records == 0 && read != Completeness.COMPLETE) {
            completeness = Completeness.FAILED;
        }
        for (String account : accounts) {
            sink.coverage(new Coverage(IamIds.source(account, DOCUMENT), completeness, reason));
        }
        sink.input(new InputReport(uri, "aws.iam", records, records - rejected, rejected, completeness));
    }

    private List<String> reasons(Completeness read) {
        List<String> reasons = new ArrayList<>();
        if (read != Completeness.COMPLETE) {
            reasons.add("the document could not be read to its end");
        }
        if (!failure.isEmpty()) {
            reasons.add("the service answered " + failure);
        } else if (lastPageTruncated) {
            reasons.add("the export is truncated: more pages follow the last one");
        }
        for (Section section : Section.values()) {
            if (!seen.contains(section)) {
                reasons.add(section.member() + " is missing");
            }
        }
        if (rejected > 0) {
            reasons.add(rejected + " of " + records + " records could not be read");
        }
        if (incomplete > 0) {
            reasons.add(incomplete + " of " + records + " records could not be read whole");
        }
        return reasons;
    }
}

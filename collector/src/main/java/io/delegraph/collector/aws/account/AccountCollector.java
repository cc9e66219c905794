package io.delegraph.collector.aws.account;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.aws.account.answer.AccountProblem;
import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Beside;
import io.delegraph.collector.aws.iam.IamFacts;
import io.delegraph.collector.aws.iam.IamSource;
import io.delegraph.collector.parse.BoundedSink;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;

/** Reads what the AWS CLI answered about an account, operation by operation. */
public final class AccountCollector implements Collector {
    static final String NAME = "aws.account";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return AnswerFormat.find(head).isPresent();
    }

    /** Reads the answer of an operation; a document that was forced upon us and is none is reported. */
    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink unbounded) {
        FactSink sink = BoundedSink.of(document.uri(), unbounded);
        DocumentHead head = IamSource.head(document);
        Optional<AnswerFormat> format = AnswerFormat.find(head);
        if (format.isEmpty()) {
            SourceLocation at = SourceLocation.document(document.uri());
            sink.diagnostic(AccountProblem.UNKNOWN_OPERATION.at(at));
            sink.input(new InputReport(document.uri(), NAME, 0, 0, 0, Completeness.FAILED));
            return;
        }
        Answer answer = answer(format.get(), document, head, context, sink);
        if (format.get().failure().isEmpty()) {
            AnswerReader.read(format.get().operation(), answer, sink);
        } else {
            AnswerReader.readFailure(format.get(), answer, sink);
        }
    }

    private static Answer answer(
            AnswerFormat format, SourceDocument document, DocumentHead head, CollectionContext context, FactSink sink) {
        Beside beside = new Beside(document, format.path());
        AskedAccount asked = AskedAccount.of(format, beside, head, context.sourceName());
        SourceId source = SourceId.of(NAME, asked.account(), scope(format, asked));
        Answer answer = new Answer(
                document, format.path(), asked.account(), asked.region(), beside, new IamFacts(sink, source));
        if (!answer.knowsAccount()) {
            sink.diagnostic(AccountProblem.UNKNOWN_ACCOUNT.at(SourceLocation.document(document.uri())));
        }
        if (answer.region().isEmpty() && format.operation().needsRegion()) {
            sink.diagnostic(AccountProblem.UNKNOWN_REGION.at(SourceLocation.document(document.uri())));
        }
        return answer;
    }

    // An answer about one thing is a source of its own: that it says nothing of another does not mean that it is gone.
    private static String scope(AnswerFormat format, AskedAccount asked) {
        String region = asked.region().isEmpty() ? "" : asked.region() + "/";
        String item = format.path().item();
        return region + format.operation().name() + (item.isEmpty() ? "" : "/" + item);
    }
}

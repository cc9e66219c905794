package io.delegraph.collector.aws.iam;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.BoundedSink;

/** Reads the exports of AWS IAM; the format is told by the document's first bytes. */
public final class IamCollector implements Collector {
    @Override
    public String name() {
        return "aws.iam";
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return IamFormat.find(head).isPresent();
    }

    /** Reads any of the formats; a document that was forced upon us and is none is read as authorization details. */
    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink unbounded) {
        FactSink sink = BoundedSink.of(document.uri(), unbounded);
        IamFormat format = IamFormat.find(IamSource.head(document)).orElse(IamFormat.AUTHORIZATION_DETAILS);
        switch (format) {
            case AUTHORIZATION_DETAILS -> AuthorizationDetails.collect(document, sink);
            case CREDENTIAL_REPORT_CSV -> CredentialReport.collectCsv(document, sink);
            case CREDENTIAL_REPORT_JSON -> CredentialReport.collectJson(document, sink);
            case ACCESS_KEYS -> AccessKeys.collect(document, context, sink);
        }
    }
}

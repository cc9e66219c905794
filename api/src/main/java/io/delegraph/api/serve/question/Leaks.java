package io.delegraph.api.serve.question;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.api.listing.Published;
import io.delegraph.api.question.Analyses;
import io.delegraph.api.question.EpochAnalyses;
import io.delegraph.api.question.Inquiry;
import io.delegraph.api.question.ObservedInquiry;
import io.delegraph.api.wiring.OpenStore;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers what it means that a credential leaked. */
@Singleton
final class Leaks {
    private final OpenStore store;
    private final EpochAnalyses analyses;

    Leaks(OpenStore store, EpochAnalyses analyses) {
        this.store = store;
        this.analyses = analyses;
    }

    /** What is known, or why nothing is. */
    record Found(List<ObservedInquiry.Leaked> leaks, String because) {}

    Found find(String credential, Published whole) {
        Analyses standing = analyses.of(whole);
        Inquiry.Leaked leaked =
                standing.ask(List.of(), RequestContext.unknown(), inquiry -> inquiry.leaked(credential));
        ObservedInquiry observed = new ObservedInquiry(whole.snapshot(), store.events(), whole.clock());
        return new Found(observed.leaked(leaked.leaks()), leaked.because());
    }
}

package io.delegraph.api.question;

import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.store.Snapshot;
import java.util.List;
import java.util.function.Function;

/** An analysis for every question. */
record FreshAnalyses(Snapshot snapshot, AnalysisSettings settings) implements Analyses {
    @Override
    public <T> T ask(List<Permission> asked, RequestContext open, Function<Inquiry, T> question) {
        return question.apply(Inquiry.of(snapshot, settings.withAsked(asked).withRequest(open)));
    }
}

package io.delegraph.api.question;

import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.store.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Analyses of one snapshot that are made when first needed and kept: one for questions about any request, one for
 * questions that give something of theirs. Both learn what is asked: a question whose action and resource were asked
 * about before, or whose resource is listed, costs no new analysis. Safe for several threads, which take turns.
 */
public final class StandingAnalyses implements Analyses {
    private final KeptAnalysis ofAny;
    private final KeptAnalysis ofGiven;

    /** @param patience how long a question waits for its turn */
    public StandingAnalyses(Snapshot snapshot, Instant clock, Duration patience) {
        ResourceIndex resources = new ResourceIndex(snapshot, NodeNames.of(snapshot, List.of()));
        AnalysisSettings settings = AnalysisSettings.scan(clock);
        this.ofAny = new KeptAnalysis(snapshot, settings, resources, patience);
        this.ofGiven = new KeptAnalysis(snapshot, settings, resources, patience);
    }

    /** {@inheritDoc} Throws {@link QuestionsBusy} when others are asked for too long. */
    @Override
    public <T> T ask(List<Permission> asked, RequestContext open, Function<Inquiry, T> question) {
        return (open.varied().isEmpty() ? ofAny : ofGiven).ask(asked, open.varied(), question);
    }
}

package io.delegraph.api.question;

import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.store.Snapshot;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One analysis that is made again when something is asked that it was not told of. */
final class KeptAnalysis {
    /** Beyond, what was asked before is forgotten: an analysis takes longer the more it is told of. */
    private static final int MOST_ASKED = 500;
    /** The same for resources with wildcards: too many of one service are no longer told apart. */
    private static final int MOST_PATTERNS = 8;

    private final Snapshot snapshot;
    private final AnalysisSettings settings;
    private final ResourceIndex resources;
    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Set<Permission> asked = new TreeSet<>();
    private final Set<String> actions = new TreeSet<>();
    private final Set<String> natives = new TreeSet<>();
    private final Set<String> varied = new TreeSet<>();
    private @Nullable Inquiry kept;

    KeptAnalysis(Snapshot snapshot, AnalysisSettings settings, ResourceIndex resources, Duration patience) {
        this.snapshot = snapshot;
        this.settings = settings;
        this.resources = resources;
        this.patience = patience;
    }

    <T> T ask(List<Permission> permissions, Set<String> open, Function<Inquiry, T> question) {
        List<Permission> named = permissions.stream()
                .map(each -> new Permission(each.action(), resources.nativeId(each.resource())))
                .toList();
        takeTurn();
        try {
            return question.apply(inquiry(named, open));
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (!turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new QuestionsBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuestionsBusy();
        }
    }

    private Inquiry inquiry(List<Permission> named, Set<String> open) {
        Inquiry known = kept;
        if (known != null && knows(named) && varied.containsAll(open)) {
            return known;
        }
        if (asked.size() + named.size() > MOST_ASKED || patterns(asked) + patterns(named) > MOST_PATTERNS) {
            forget();
        }
        learn(named, open);
        kept = null;
        Inquiry made = Inquiry.of(
                snapshot,
                settings.withAsked(List.copyOf(asked)).withRequest(new RequestContext(Map.of(), Set.copyOf(varied))));
        kept = made;
        return made;
    }

    private boolean knows(Collection<Permission> named) {
        return named.stream()
                .allMatch(each -> actions.contains(each.action())
                        && (natives.contains(each.resource()) || resources.isListed(each.resource())));
    }

    private static long patterns(Collection<Permission> permissions) {
        return permissions.stream()
                .filter(each ->
                        each.resource().indexOf('*') >= 0 || each.resource().indexOf('?') >= 0)
                .count();
    }

    private void learn(Collection<Permission> named, Set<String> open) {
        varied.addAll(open);
        asked.addAll(named);
        named.forEach(each -> {
            actions.add(each.action());
            natives.add(each.resource());
        });
    }

    private void forget() {
        asked.clear();
        actions.clear();
        natives.clear();
        varied.clear();
    }
}

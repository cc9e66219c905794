package io.delegraph.api.serve.source;

import io.delegraph.api.access.Caller;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.source.RegisteredSource;
import io.delegraph.api.source.Source;
import io.delegraph.api.source.SqlSources;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The sources that a caller may see and touch: those of its zones, and all when it is limited to none. */
@Singleton
public final class VisibleSources {
    private final SqlSources sources;

    VisibleSources(SqlSources sources) {
        this.sources = sources;
    }

    /** Whether the caller may see and touch a source. */
    public static boolean isVisible(Source source, Caller caller) {
        return caller.isUnlimited()
                || source.zone().filter(caller.zones()::contains).isPresent();
    }

    /** All of them, by name. */
    public List<RegisteredSource> list(Caller caller) {
        return sources.list().stream()
                .filter(each -> isVisible(each.source(), caller))
                .toList();
    }

    /** The source of this name, if the caller may see it. */
    public Optional<Source> find(String name, Caller caller) {
        return sources.find(name).map(RegisteredSource::source).filter(each -> isVisible(each, caller));
    }

    /** Whether the caller may see and touch all of these; what does not exist counts as invisible. */
    public boolean areVisible(Collection<String> names, Caller caller) {
        return names.stream()
                .allMatch(name -> sources.find(name)
                        .filter(each -> isVisible(each.source(), caller))
                        .isPresent());
    }

    /**
     * The source of this name.
     *
     * @throws Problem when there is none that the caller may see
     */
    public RegisteredSource get(String name, Caller caller) {
        return sources.find(name)
                .filter(each -> isVisible(each.source(), caller))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "No source has this name."));
    }
}

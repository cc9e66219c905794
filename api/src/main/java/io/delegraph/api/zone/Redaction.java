package io.delegraph.api.zone;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leaves out of findings and paths what somebody may not see. */
public final class Redaction {
    /** Stands where a text would name what is hidden. */
    public static final String LEFT_OUT = "Part of this lies outside your zones.";

    private final Sight sight;

    public Redaction(Sight sight) {
        this.sight = sight;
    }

    /** The finding as it may be shown; empty when it accuses something that is not seen. */
    public Optional<Finding> of(Finding finding) {
        if (sight.isUnlimited()) {
            return Optional.of(finding);
        }
        if (!sight.sees(finding.subject().id())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                finding.id(),
                finding.rule(),
                finding.title(),
                finding.severity(),
                finding.score(),
                finding.truth(),
                finding.confidence(),
                finding.status(),
                finding.subjects().stream().map(this::of).toList(),
                path(finding.path()),
                isWhole(finding) ? finding.cause() : "",
                isWhole(finding) ? finding.measures() : Map.of(),
                text(finding.explanation()),
                text(finding.remediation()),
                finding.standards()));
    }

    /** Whether everything that the finding names is seen. */
    public boolean isWhole(Finding finding) {
        return finding.subjects().stream().allMatch(subject -> sight.sees(subject.id()))
                && finding.path().stream().allMatch(this::isWhole)
                && sight.mayShow(finding.explanation());
    }

    private Subject of(Subject subject) {
        return sight.sees(subject.id())
                ? subject
                : new Subject(subject.role(), sight.shown(subject.id()), subject.kind(), "withheld");
    }

    /** The steps, with ends that are not seen shown by kind, and without the place of what joins them. */
    public List<PathStep> path(List<PathStep> steps) {
        return steps.stream().map(this::of).toList();
    }

    /** The step as it may be shown. */
    public PathStep of(PathStep step) {
        return isWhole(step)
                ? step
                : new PathStep(
                        sight.shown(step.from()),
                        step.edge(),
                        sight.shown(step.to()),
                        step.truth(),
                        "",
                        "",
                        SourceLocation.DERIVED);
    }

    /** Whether everything that the step names is seen. */
    public boolean isWhole(PathStep step) {
        return sight.sees(step.from()) && sight.sees(step.to()) && sight.mayShow(step.note());
    }

    /** The text, or that it is left out. */
    public String text(String text) {
        return sight.mayShow(text) ? text : LEFT_OUT;
    }
}

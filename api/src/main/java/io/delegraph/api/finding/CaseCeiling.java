package io.delegraph.api.finding;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How bad a finding may become before a decision about it no longer holds (DESIGN decision 18).
 *
 * @param targets ids of what it reaches
 * @param score   0..100
 */
public record CaseCeiling(Set<String> targets, Severity severity, Truth truth, double score) {
    private static final double WORST_SCORE = 100;
    private static final double ROUNDING = 0.00005;
    private static final int NAMED = 3;

    public CaseCeiling {
        targets = Set.copyOf(targets);
    }

    /** The finding as it is. */
    public static CaseCeiling of(Finding finding) {
        return new CaseCeiling(targetsOf(finding), finding.severity(), finding.truth(), finding.score());
    }

    /** Only what the finding reaches and how surely: what somebody looked at who says that it is wrong. */
    public static CaseCeiling ofEvidence(Finding finding) {
        return new CaseCeiling(targetsOf(finding), Severity.CRITICAL, finding.truth(), WORST_SCORE);
    }

    /** What it reaches: its objects, or else where its path ends. */
    static Set<String> targetsOf(Finding finding) {
        Set<String> targets = new TreeSet<>();
        finding.subjects().stream()
                .filter(subject -> subject.role() == Subject.Role.OBJECT)
                .forEach(subject -> targets.add(subject.id().value()));
        List<PathStep> path = finding.path();
        if (targets.isEmpty() && !path.isEmpty()) {
            targets.add(path.get(path.size() - 1).to().value());
        }
        return targets;
    }

    /** In which ways the finding is worse, in full sentences; empty when it is not. */
    public List<String> excesses(Finding finding) {
        List<String> excesses = new ArrayList<>();
        if (finding.severity().compareTo(severity) > 0) {
            excesses.add("Its severity is " + finding.severity() + "; at most " + severity + " was accepted.");
        }
        if (finding.truth().compareTo(truth) < 0) {
            excesses.add("It is " + finding.truth() + " now; " + truth + " was accepted.");
        }
        Set<String> more = new TreeSet<>(targetsOf(finding));
        more.removeAll(targets);
        if (!more.isEmpty()) {
            excesses.add("It reaches what was not accepted: " + named(more) + ".");
        }
        if (finding.score() > score + ROUNDING) {
            excesses.add(String.format(
                    Locale.ROOT, "Its score is %.4f; at most %.4f was accepted.", finding.score(), score));
        }
        return excesses;
    }

    private static String named(Set<String> ids) {
        String first = String.join(", ", ids.stream().limit(NAMED).toList());
        return ids.size() <= NAMED ? first : first + " and " + (ids.size() - NAMED) + " more";
    }
}

package io.delegraph.api.finding;

import java.util.Comparator;
import java.util.Locale;

/** How lists of findings are ordered; none depends on a case, so that the order of an epoch stays the same. */
public enum FindingOrder {
    /** Worst first, by severity and then score, as in a report. */
    SEVERITY,
    /** Highest first. */
    SCORE,
    /** By id of the rule. */
    RULE,
    /** Newest first. */
    FIRST_SEEN,
    /** Last found first. */
    LAST_SEEN;

    /** Equal ones as in a report. */
    public Comparator<CasedFinding> comparator() {
        return order().thenComparing(CasedFinding::finding);
    }

    /** The other way round; equal ones as in a report. */
    public Comparator<CasedFinding> reversed() {
        return order().reversed().thenComparing(CasedFinding::finding);
    }

    private Comparator<CasedFinding> order() {
        return switch (this) {
            case SEVERITY -> Comparator.comparing(CasedFinding::finding);
            case SCORE ->
                Comparator.comparingDouble((CasedFinding each) -> each.finding().score())
                        .reversed();
            case RULE -> Comparator.comparing(each -> each.finding().rule());
            case FIRST_SEEN -> Comparator.comparing(CasedFinding::firstSeen).reversed();
            case LAST_SEEN -> Comparator.comparing(CasedFinding::lastSeen).reversed();
        };
    }

    /** Its name in requests: {@code firstSeen}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String word : name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            text.append(text.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
        }
        return text.toString();
    }
}

package io.delegraph.api.webhook;

import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.StableHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in one event what would be too many: counts, and the worst. What it counts is what its one webhook would have got. */
final class Digest {
    private static final int WORST = 10;

    private Digest() {}

    /** The notices as they are, or, where those of findings are too many, one in their place. */
    static List<Notice> of(String occasion, Webhook webhook, List<Notice> notices) {
        List<Notice> ofFindings =
                notices.stream().filter(notice -> notice.type().isOfFinding()).toList();
        if (ofFindings.size() <= Announcer.MOST_AT_ONCE) {
            return notices;
        }
        List<Notice> digested = new ArrayList<>(notices);
        digested.removeAll(ofFindings);
        digested.add(digest(occasion, webhook, ofFindings));
        return digested;
    }

    private static Notice digest(String occasion, Webhook webhook, List<Notice> notices) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("changes", notices.size());
        details.put("byType", count(notices, notice -> Optional.of(notice.type().text())));
        details.put(
                "bySeverity",
                count(
                        notices,
                        notice -> notice.finding()
                                .map(finding -> finding.severity().name())));
        details.put("byRule", count(notices, notice -> notice.finding().map(FindingFacts::rule)));
        details.put(
                "worst",
                notices.stream()
                        .sorted(Comparator.comparing(Digest::severity)
                                .reversed()
                                .thenComparing(Notice::id))
                        .limit(WORST)
                        .map(Notice::summary)
                        .toList());
        Notice any = notices.get(0);
        return new Notice(
                StableHash.of("digest", occasion, webhook.id()),
                EventType.DIGEST,
                any.at(),
                occasion,
                notices.size() + " findings changed at once.",
                "/api/v1/findings",
                Optional.empty(),
                details);
    }

    private static Severity severity(Notice notice) {
        return notice.finding().map(FindingFacts::severity).orElse(Severity.LOW);
    }

    private static Map<String, Long> count(List<Notice> notices, Function<Notice, Optional<String>> name) {
        return notices.stream()
                .flatMap(notice -> name.apply(notice).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}

package io.delegraph.analyzer.whatif;

import io.delegraph.cypher.graph.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of findings between two analyses. */
public final class FindingChanges {
    private static final Comparator<FindingChange> WORST_FIRST = Comparator.comparing(FindingChange::shown);

    private FindingChanges() {}

    /** Those that appear, disappear or change their severity or truth, worst first. */
    public static List<FindingChange> between(Collection<Finding> before, Collection<Finding> after) {
        Map<String, Finding> earlier = byId(before);
        Map<String, Finding> later = byId(after);
        List<FindingChange> changes = new ArrayList<>();
        earlier.forEach((id, finding) -> {
            Optional<Finding> now = Optional.ofNullable(later.get(id));
            if (now.filter(each -> isSame(each, finding)).isEmpty()) {
                changes.add(new FindingChange(Optional.of(finding), now));
            }
        });
        later.forEach((id, finding) -> {
            if (!earlier.containsKey(id)) {
                changes.add(new FindingChange(Optional.empty(), Optional.of(finding)));
            }
        });
        changes.sort(WORST_FIRST);
        return changes;
    }

    private static Map<String, Finding> byId(Collection<Finding> findings) {
        Map<String, Finding> byId = new LinkedHashMap<>();
        findings.forEach(finding -> byId.put(finding.id(), finding));
        return byId;
    }

    // Its score moves with every other finding's evidence; its path, with every way that opens beside it.
    private static boolean isSame(Finding one, Finding other) {
        return one.severity() == other.severity() && one.truth() == other.truth();
    }
}

package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.policy.aws.Observability;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.OperationClass;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.Usage;
import java.util.Locale;
import java.util.Set;

/**
 * Whether what was recorded would show that an operation was used. An AWS operation by what trails log; any other one by
 * whether some record of it exists at all: what nobody was ever seen to call may not be recorded.
 */
public final class LogCoverage {
    private final Observability trails = Observability.shipped();
    private final Set<String> seen;
    private final Set<String> classes;

    public LogCoverage(Estate estate) {
        Usage usage = estate.observed().usage();
        this.seen = usage.operations();
        this.classes = trails.classesOf(seen);
    }

    /** Whether calls of the cell's operations would be on record. */
    public Observability.Shown of(Cell cell) {
        return cell.operations().origin() == OperationClass.Origin.CATALOGUE
                ? trails.of(cell.operations().names().get(0), classes)
                : seen.contains(cell.operations().names().get(0).toLowerCase(Locale.ROOT))
                        ? Observability.Shown.YES
                        : Observability.Shown.UNKNOWN;
    }
}

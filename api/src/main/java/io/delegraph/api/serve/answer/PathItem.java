package io.delegraph.api.serve.answer;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The path of a finding.
 *
 * @param finding its id
 * @param rule    that found it
 * @param score   0 to 100, orders inside a severity
 */
public record PathItem(
        String finding, String rule, Severity severity, BigDecimal score, Truth truth, List<Step> steps) {
    private static final int DECIMALS = 4;

    /** The finding's path. */
    public static PathItem of(Finding finding) {
        return new PathItem(
                finding.id(),
                finding.rule(),
                finding.severity(),
                BigDecimal.valueOf(finding.score())
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros(),
                finding.truth(),
                finding.path().stream().map(Step::of).toList());
    }
}

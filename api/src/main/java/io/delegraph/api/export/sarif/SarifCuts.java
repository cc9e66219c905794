package io.delegraph.api.export.sarif;

import io.delegraph.api.export.Exported;
import io.delegraph.api.export.Extract;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left out because readers would refuse the file or drop it themselves.
 *
 * @param results       findings beyond the worst
 * @param paths         of findings whose later steps are missing
 * @param notifications beyond the gravest
 */
record SarifCuts(int results, int paths, int notifications) {
    static SarifCuts of(Extract extract) {
        List<Exported> findings = extract.findings();
        long paths = findings.stream()
                .limit(SarifLimits.RESULTS)
                .filter(each -> each.finding().path().size() > SarifLimits.STEPS)
                .count();
        return new SarifCuts(
                Math.max(0, findings.size() - SarifLimits.RESULTS),
                Math.toIntExact(paths),
                Math.max(0, extract.diagnostics().size() - SarifLimits.NOTIFICATIONS));
    }

    boolean none() {
        return results + paths + notifications == 0;
    }

    /** A sentence each. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (results > 0) {
            sentences.add(results + " findings are left out: a run holds at most " + SarifLimits.RESULTS
                    + ". The worst are kept.");
        }
        if (paths > 0) {
            sentences.add(paths + " paths are cut after " + SarifLimits.STEPS + " steps.");
        }
        if (notifications > 0) {
            sentences.add(notifications + " notifications are left out. The gravest are kept.");
        }
        return sentences;
    }
}

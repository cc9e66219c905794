package io.delegraph.api.serve.answer;

import io.delegraph.analyzer.report.Cause;
import java.util.List;

/**
 * A fact on which several findings rest.
 *
 * @param fact     id of the statement, binding or credential
 * @param change   imperative sentence: what takes it away
 * @param findings ids, worst first
 */
public record CauseItem(String fact, Place source, String change, List<String> findings) {
    /** The cause in these words. */
    public static CauseItem of(Cause cause) {
        return new CauseItem(cause.fact(), Place.of(cause.source()), cause.change(), cause.findings());
    }
}

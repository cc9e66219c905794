package io.delegraph.api.finding;

import java.util.Map;
import java.util.Optional;

/** Cases while one writer has them to itself; all that it writes is kept, or nothing. */
interface CaseLedger {
    Optional<FindingCase> find(String finding);

    Map<String, FindingCase> all();

    /** Keeps a case, in place of its former state, without an entry in the history. */
    void keep(FindingCase after);

    /** Keeps a case and writes down what happened. */
    void record(Optional<FindingCase> before, FindingCase after, String by);
}

package io.delegraph.api.serve.finding;

import io.delegraph.api.finding.FindingCase;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of cases as entity tags. */
final class CaseVersion {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private CaseVersion() {}

    static String tag(FindingCase of) {
        return "\"" + of.version() + "\"";
    }

    /** The version that the header asks for; empty for any. */
    static Optional<Long> wanted(@Nullable String header) {
        if (header == null) {
            throw new Problem(ProblemType.PRECONDITION_REQUIRED);
        }
        if (header.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new Problem(ProblemType.PRECONDITION_FAILED);
        }
        return Optional.of(Long.valueOf(tag.group(1)));
    }
}

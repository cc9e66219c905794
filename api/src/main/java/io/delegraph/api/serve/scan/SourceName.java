package io.delegraph.api.serve.scan;

import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import java.util.regex.Pattern;

/** Names what a scan reads where the input carries no account or the like. */
final class SourceName {
    /** Of uploads that are given none: one fixed name, so that a newer upload closes what it no longer states. */
    static final String OF_UPLOADS = "upload";

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:@/-]{0,99}");

    private SourceName() {}

    /**
     * The name as given.
     *
     * @throws Problem when it cannot be one
     */
    static String checked(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER,
                    "'source' has to begin with a letter or digit and to consist of at most 100 letters, digits,"
                            + " spaces and ._:@/-");
        }
        return name;
    }
}

package io.delegraph.collector.aws.iam;

import io.delegraph.collector.parse.JsonCursor;

/** What stands in a document in place of an answer, or of the rest of one. */
public final class ServiceError {
    private ServiceError() {}

    /** The error's code; {@code an error} when it has none that is one. */
    public static String code(JsonCursor error) {
        return error.findText("Code")
                .filter(code -> code.matches("[A-Za-z0-9.]{1,160}"))
                .orElse("an error");
    }
}

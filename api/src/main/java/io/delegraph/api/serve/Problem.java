package io.delegraph.api.serve;

/** Ends a request with a problem. Its text is ours: it never quotes what was sent. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String detail;

    Problem(ProblemType type) {
        this(type, type.detail());
    }

    Problem(ProblemType type, String detail) {
        super(detail);
        this.type = type;
        this.detail = detail;
    }

    ProblemType type() {
        return type;
    }

    String detail() {
        return detail;
    }
}

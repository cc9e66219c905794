package io.delegraph.api.serve.problem;

/** Ends a request with a problem. Its text is ours: it never quotes what was sent. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String detail;

    public Problem(ProblemType type) {
        this(type, type.detail());
    }

    public Problem(ProblemType type, String detail) {
        super(detail);
        this.type = type;
        this.detail = detail;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }
}

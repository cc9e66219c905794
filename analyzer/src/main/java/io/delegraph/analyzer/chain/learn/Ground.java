package io.delegraph.analyzer.chain.learn;

/** Why something is proposed. */
public enum Ground {
    /** Runs of the task did it. */
    DONE("done in runs of the task"),
    /** Runs of other tasks did it, and it only reads. */
    READING("only reads"),
    /** Runs of other tasks did it, and it is limited to what was asked for or made up on the way. */
    HELPING("done in other tasks");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }
}

package io.delegraph.analyzer.rule;

/** Which rules run. */
public enum Profile {
    /** Those that most estates want. */
    CORE,
    /** Every rule. */
    ALL
}

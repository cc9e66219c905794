package io.delegraph.api.export.sarif;

/** What GitHub code scanning takes, or takes and keeps; more is left out and said. */
final class SarifLimits {
    /** Results of a run. */
    static final int RESULTS = 25_000;
    /** Steps of a thread flow. */
    static final int STEPS = 1_000;
    /** Tags of a rule: twenty may be sent, ten are kept. */
    static final int TAGS = 10;
    /** Notifications of an invocation; this bound is ours. */
    static final int NOTIFICATIONS = 1_000;

    private SarifLimits() {}
}

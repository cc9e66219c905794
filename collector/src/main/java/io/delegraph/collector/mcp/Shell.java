package io.delegraph.collector.mcp;

/** Whether a client brings a tool that runs commands, unless its configuration says otherwise. */
enum Shell {
    /** It does, and asks a person before each command. */
    ASKS,
    /** It does, and runs commands without asking. */
    RUNS,
    /** It does not. */
    ABSENT,
    /** It depends on what the configuration adds, or nothing tells. */
    NOT_KNOWN
}

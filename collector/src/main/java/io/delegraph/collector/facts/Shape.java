package io.delegraph.collector.facts;

/** How the value of a field is written. */
enum Shape {
    /** A string. */
    TEXT,
    /** One of some words, in any case. */
    CHOICE,
    /** A string or an array of strings. */
    TEXTS,
    /** An object of strings. */
    TAGS,
    /** A whole number. */
    WHOLE,
    /** True or false. */
    FLAG,
    /** An instant such as {@code 2026-01-31T12:00:00Z}, or a day, which starts at midnight UTC. */
    MOMENT,
    /** {@code fp:keyId:hex}. */
    FINGERPRINT,
    /** What an edge lets through. */
    CAP,
    /** Tests as in an AWS policy: an object of operators, of keys, of values. */
    CONDITIONS,
    /** An AWS policy document. */
    DOCUMENT,
    /** Actions on resources, with values of attributes. */
    ALLOWANCES,
    /** An object of texts, numbers, flags or lists of them. */
    ARGUMENTS,
    /** Decoded claims of a token: an object. */
    CLAIMS
}

package io.delegraph.collector.parse;

/** How many values a document holds at its top. */
enum Roots {
    ONE,
    MANY
}

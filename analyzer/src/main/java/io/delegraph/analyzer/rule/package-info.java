/**
 * Rules: one class each, declared like a table row, in the package of their family. A rule reads the analysis and never
 * a database, so it says the same on every store; its {@code .cypher} view is for people.
 *
 * <p>Not modelled: rules about observed calls, governance records and telemetry.
 */
@NullMarked
package io.delegraph.analyzer.rule;

import org.jspecify.annotations.NullMarked;

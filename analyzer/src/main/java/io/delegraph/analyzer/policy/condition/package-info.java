/**
 * Judges AWS condition blocks against what is known of a request: decided, understood but open, or not understood.
 *
 * <p>Not modelled: keys whose value depends on the resource (resource tags, resource account); they are UNKNOWN or
 * CONDITIONAL, never dropped.
 */
@NullMarked
package io.delegraph.analyzer.policy.condition;

import org.jspecify.annotations.NullMarked;

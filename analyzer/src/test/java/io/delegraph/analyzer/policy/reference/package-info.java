/**
 * A second, slow evaluator of AWS policy, written from AWS's documentation without any code of the first: it decides one
 * request of which everything is known, statement by statement, and finds roles by trying every path.
 */
@NullMarked
package io.delegraph.analyzer.policy.reference;

import org.jspecify.annotations.NullMarked;

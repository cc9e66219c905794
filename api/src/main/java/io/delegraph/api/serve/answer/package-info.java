/**
 * Bodies of answers.
 */
@NullMarked
package io.delegraph.api.serve.answer;

import org.jspecify.annotations.NullMarked;

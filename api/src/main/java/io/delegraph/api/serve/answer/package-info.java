/**
 * Bodies of answers: pages, paths, places, and the shapes of what the command line writes too. A shape that is only named
 * in the description says what {@link io.delegraph.api.export.json} writes; tests hold every answer against it.
 */
@NullMarked
package io.delegraph.api.serve.answer;

import org.jspecify.annotations.NullMarked;

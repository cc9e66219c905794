package io.delegraph.api.serve.answer;

import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Truth;

/**
 * One step of a path.
 *
 * @param edge name of the edge's kind
 */
public record Step(String from, String edge, String to, Truth truth, Place source) {
    static Step of(PathStep step) {
        return new Step(step.from().value(), step.edge(), step.to().value(), step.truth(), Place.of(step.at()));
    }
}

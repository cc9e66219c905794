package io.delegraph.api.serve.question;

import io.delegraph.api.serve.answer.Step;
import io.delegraph.cypher.graph.Truth;
import java.util.List;

/** Everybody who can do something, surest first. */
public record WhoCanAnswer(String action, String resource, ClosureName closure, List<One> holders) {
    /** One of them. */
    public record One(
            String principal,
            String kind,
            String name,
            Truth truth,
            ClosureName closure,
            String because,
            String condition,
            List<Step> path) {}
}

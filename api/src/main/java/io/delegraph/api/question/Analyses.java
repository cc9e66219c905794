package io.delegraph.api.question;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.cypher.graph.Permission;
import java.util.List;
import java.util.function.Function;

/** Where analyses of one snapshot come from: made for one question, or kept for many. */
public interface Analyses {
    /**
     * The answer of an analysis that was told of everything that is asked.
     *
     * @param asked    every action and resource that the question is about, resources under any of their names
     * @param open     keys of requests that must be left open; nothing when the question gives none
     * @param question used by one thread at a time
     * @throws UnknownName when a resource's name is ambiguous
     */
    <T> T ask(List<Permission> asked, RequestContext open, Function<Inquiry, T> question);
}

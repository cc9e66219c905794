package io.delegraph.api.question;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Permission;
import java.util.Optional;

/**
 * One line of a batch: whether the principal can do something, or can become another.
 *
 * @param id       as given, to find the answer by; JSON null when none was given
 * @param asked    what it would do; empty when it is about becoming
 * @param become   whom it would become; empty when it is about doing
 * @param sessions how many session policies the request comes with
 */
public record BatchQuestion(
        JsonNode id,
        String principal,
        Optional<Permission> asked,
        Optional<String> become,
        RequestContext request,
        Closure closure,
        Optional<String> forSubject,
        int sessions) {}

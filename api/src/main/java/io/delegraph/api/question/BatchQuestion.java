package io.delegraph.api.question;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.analyzer.AccessRequest;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Permission;
import java.util.Optional;

/**
 * One line of a batch: whether the principal can do something, or can become another.
 *
 * @param id       as given, to find the answer by; JSON null when none was given
 * @param asked    what it would do; empty when it is about becoming
 * @param become   whom it would become; empty when it is about doing
 * @param request  what is known of the request, and the session policies that it comes with
 */
public record BatchQuestion(
        JsonNode id,
        String principal,
        Optional<Permission> asked,
        Optional<String> become,
        AccessRequest request,
        Closure closure,
        Optional<String> forSubject) {}

package io.delegraph.analyzer.report;

import io.delegraph.cypher.graph.SourceLocation;
import java.util.List;

/**
 * A fact on which several findings rest, and the change that takes it away.
 *
 * @param fact     id of the statement, binding or credential
 * @param name     of the fact, for people
 * @param source   where it is stated
 * @param change   imperative sentence
 * @param findings ids of the findings that name it as their cause, worst first
 */
public record Cause(String fact, String name, SourceLocation source, String change, List<String> findings) {
    public Cause {
        findings = List.copyOf(findings);
    }
}

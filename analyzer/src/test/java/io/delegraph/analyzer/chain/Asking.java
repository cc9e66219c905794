package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A request in the making. */
public record Asking(
        String subject,
        TaskRequest.Basis basis,
        List<Allowance> allowances,
        Optional<String> template,
        SortedMap<String, String> parameters,
        Optional<Instant> expiresAt) {
    /** A request of which nothing but who asked is known. */
    public static Asking by(String subject) {
        return new Asking(
                subject, TaskRequest.Basis.STATED, List.of(), Optional.empty(), new TreeMap<>(), Optional.empty());
    }

    public Asking that(TaskRequest.Basis rests, String... allowed) {
        List<Allowance> parsed = Arrays.stream(allowed).map(Allowance::parse).toList();
        return new Asking(subject, rests, parsed, template, parameters, expiresAt);
    }

    public Asking from(String templateId) {
        return new Asking(subject, basis, allowances, Optional.of(templateId), parameters, expiresAt);
    }

    public Asking with(String parameter, String value) {
        TreeMap<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, value);
        return new Asking(subject, basis, allowances, template, more, expiresAt);
    }

    public Asking until(Instant end) {
        return new Asking(subject, basis, allowances, template, parameters, Optional.of(end));
    }

    TaskRequest request(EventKey key, Instant time, Strand strand, SourceLocation at) {
        return new TaskRequest(
                key,
                time,
                List.of(strand),
                basis,
                Optional.of(Party.human(subject)),
                Optional.empty(),
                "",
                allowances,
                template,
                parameters,
                Optional.empty(),
                Optional.empty(),
                expiresAt,
                at);
    }
}

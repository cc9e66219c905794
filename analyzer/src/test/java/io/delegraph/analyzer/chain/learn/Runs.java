package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.store.ObservedChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes observed chains in a line. */
final class Runs {
    private Runs() {}

    static ObservedChain run(String name, String asked, Call... calls) {
        return run(name, asked, Map.of(), calls);
    }

    static ObservedChain run(String name, String asked, Map<String, String> parameters, Call... calls) {
        List<Observation> all = new ArrayList<>();
        all.add(request(name, asked, parameters));
        for (int place = 0; place < calls.length; place++) {
            all.add(calls[place].in(name, place + 1));
        }
        return new ObservedChain(name, all, false);
    }

    static TaskRequest request(String name, String asked, Map<String, String> parameters) {
        return new TaskRequest(
                EventKey.hashed(new SourceId("test/of/calls"), name),
                Instant.EPOCH,
                List.of(Strand.chain(name)),
                TaskRequest.Basis.STATED,
                Optional.of(Party.human("user:mara")),
                Optional.of(Party.agent("agent:desk")),
                asked,
                List.of(),
                Optional.empty(),
                new TreeMap<>(parameters),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SourceLocation.document("runs.json"));
    }

    /** The first call of the chain that the template does not admit; inside when it admits all of them. */
    static Match judged(TaskTemplate template, ObservedChain chain) {
        RequestFacts facts = RequestFacts.of(chain.observations());
        return TaskRun.operations(chain.observations()).stream()
                .map(call -> AllowanceMatch.judge(template.allowances(), call, facts))
                .max(Comparator.comparing(Match::standing))
                .orElseGet(Match::inside);
    }

    /** The template of the first chain's task. */
    static TaskTemplate learnedFirst(ObservedChain... chains) {
        TaskRequest request = (TaskRequest) chains[0].observations().get(0);
        TemplateProposals proposals = TemplateProposals.from(List.of(chains));
        return TaskIntent.of(request)
                .flatMap(intent -> proposals.find(intent.id()))
                .orElseThrow();
    }
}

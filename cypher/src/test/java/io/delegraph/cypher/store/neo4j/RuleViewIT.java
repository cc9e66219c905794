package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.query.NamedQuery;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.RuleViewContract;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;

/** The views of rules, run against the shared database. */
class RuleViewIT extends RuleViewContract {
    @Override
    protected GraphStore empty() {
        return TestDatabase.empty(TestDatabase.settings());
    }

    @Override
    protected Set<String> shown(NamedQuery view, String finding) {
        return TestDatabase.run(view.text(), Map.of("finding", finding)).records().stream()
                .map(row -> row.get("n").get("id").asString())
                .collect(Collectors.toSet());
    }

    @Override
    protected Set<String> drawn(NamedQuery view, String finding) {
        return TestDatabase.run(view.text(), Map.of("finding", finding)).records().stream()
                .flatMap(RuleViewIT::edges)
                .collect(Collectors.toSet());
    }

    private static Stream<String> edges(Record row) {
        return row.get("edges").asList(edge -> edge.asRelationship().type()).stream();
    }
}

package io.delegraph.cypher.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import io.delegraph.cypher.query.NamedQuery;
import io.delegraph.cypher.query.QueryCatalog;
import io.delegraph.cypher.query.Variable;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neo4j.driver.EagerResult;

/** Every query keeps the contract of its header, asked of a database. */
class QueryContractIT {
    private static final Pattern COMMENT = Pattern.compile("//.*");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    // :Name, :!NAME&!NAME, :!(A|B): every name of a label or type expression.
    private static final Pattern EXPRESSION = Pattern.compile(":\\s*(!?\\(?[A-Z]\\w*(?:\\s*[|&:]\\s*!?[A-Z]\\w*)*)");
    private static final Pattern NAME = Pattern.compile("[A-Z]\\w*");

    @BeforeAll
    static void wipe() {
        TestDatabase.empty(TestDatabase.settings()).close();
    }

    @TestFactory
    Stream<DynamicTest> takesItsParametersAndReturnsItsColumns() {
        return QueryCatalog.bundled().listAll().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    TestDatabase.run("MATCH (n) DETACH DELETE n", Map.of());
                    EagerResult result = TestDatabase.run(query.text(), parameters(query));
                    assertThat(result.keys())
                            .isEqualTo(
                                    query.results().stream().map(Variable::name).toList());
                }));
    }

    @TestFactory
    Stream<DynamicTest> namesNoLabelOrTypeButOurs() {
        Set<String> ours = ours();
        return QueryCatalog.bundled().listAll().stream()
                .map(query -> DynamicTest.dynamicTest(
                        query.name(), () -> assertThat(ours).containsAll(named(query))));
    }

    private static Map<String, Object> parameters(NamedQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        query.parameters().forEach(each -> parameters.put(each.name(), sample(each)));
        return parameters;
    }

    private static Object sample(Variable parameter) {
        return switch (parameter.type()) {
            case "STRING" -> "nothing";
            case "INTEGER" -> 1L;
            case "FLOAT" -> 1.0;
            case "BOOLEAN" -> true;
            case "DATETIME" -> ZonedDateTime.of(2026, 11, 20, 12, 0, 0, 0, ZoneOffset.UTC);
            case "MAP" -> Map.of("number", 0L, "state", "COMPLETE");
            case "LIST<STRING>", "LIST<MAP>" -> List.of();
            default -> throw new AssertionError("No sample for the type of " + parameter);
        };
    }

    private static Set<String> named(NamedQuery query) {
        String text = TEXT.matcher(COMMENT.matcher(query.text()).replaceAll("")).replaceAll("''");
        Set<String> names = new HashSet<>();
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            NAME.matcher(expressions.group(1)).results().forEach(found -> names.add(found.group()));
        }
        return names;
    }

    private static Set<String> ours() {
        Set<String> ours = new HashSet<>(
                Set.of(Field.ENTITY, Field.FINDING, Field.SOURCE, Field.EPOCH, Field.ABOUT, Field.WITNESSED_BY));
        Stream.of(NodeKind.values()).map(NodeKind::label).forEach(ours::add);
        Stream.of(NodeClass.values()).map(NodeClass::label).forEach(ours::add);
        Stream.of(Layer.values()).map(Layer::label).forEach(ours::add);
        EdgeKinds.listAll().stream().map(EdgeKind::name).forEach(ours::add);
        return ours;
    }
}

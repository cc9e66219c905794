package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.query.QueryCatalog;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** One transaction, in which queries run by name. */
final class Transaction {
    /** Rows per statement: large enough to spare round trips, small enough for the server's memory guard. */
    private static final int BATCH = 10_000;

    private final TransactionContext context;
    private final QueryCatalog catalog;

    Transaction(TransactionContext context, QueryCatalog catalog) {
        this.context = context;
        this.catalog = catalog;
    }

    /** Runs a query for its effect. */
    void run(String name, Map<String, Object> parameters) {
        context.run(catalog.getQuery(name).text(), parameters).consume();
    }

    /** Runs a query once per batch of values, which go in as the named parameter. */
    void runBatched(String name, String parameter, List<?> values) {
        for (List<?> batch : batches(values)) {
            run(name, Map.of(parameter, batch));
        }
    }

    /** Every row of a query's result. */
    <T> List<T> list(String name, Map<String, Object> parameters, Function<Record, T> mapper) {
        return context.run(catalog.getQuery(name).text(), parameters).list(mapper);
    }

    /** The values, cut into pieces of at most {@value #BATCH}. */
    static <T> List<List<T>> batches(List<T> values) {
        return batches(values, BATCH);
    }

    static <T> List<List<T>> batches(List<T> values, int size) {
        return java.util.stream.IntStream.range(0, (values.size() + size - 1) / size)
                .mapToObj(i -> values.subList(i * size, Math.min(values.size(), (i + 1) * size)))
                .toList();
    }
}

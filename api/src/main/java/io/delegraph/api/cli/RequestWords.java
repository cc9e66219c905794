package io.delegraph.api.cli;

import io.delegraph.analyzer.RequestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code --context KEY=VALUE}, read. */
record RequestWords(RequestContext context) {
    static RequestWords read(List<String> pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageProblem("--context " + pair + " is no KEY=VALUE.");
            }
            values.computeIfAbsent(pair.substring(0, equals), first -> new ArrayList<>())
                    .add(pair.substring(equals + 1));
        }
        return new RequestWords(new RequestContext(values));
    }
}

package io.delegraph.analyzer.chain.learn;

import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.Argument;
import java.util.List;
import java.util.Optional;

/** Reads one admitted value of an {@link Allowance}, as its Javadoc defines them. */
record AdmittedValue(String text) {
    private static final String OPEN = "${";
    private static final String CLOSE = "}";

    /** Whether it says that the argument need not be given. */
    boolean isAbsence() {
        return text.equals(Allowance.ABSENT);
    }

    /** Whether a value that stood at these places is admitted. */
    Standing judge(String value, List<String> origins, RequestFacts facts) {
        if (!text.startsWith(OPEN) || !text.endsWith(CLOSE)) {
            return Glob.of(text).matches(value) ? Standing.INSIDE : Standing.OUTSIDE;
        }
        String word = text.substring(OPEN.length(), text.length() - CLOSE.length());
        if (text.equals(Allowance.COMPOSED)) {
            return traced(origins.isEmpty(), facts);
        }
        if (word.equals(Argument.FROM_REQUEST) || word.startsWith(Argument.FROM_RESULT)) {
            Glob place = Glob.of(word);
            return traced(origins.stream().anyMatch(place::matches), facts);
        }
        return text.equals(Allowance.ABSENT) ? Standing.OUTSIDE : parameter(word, value, facts);
    }

    private static Standing traced(boolean holds, RequestFacts facts) {
        if (!facts.traced()) {
            return Standing.UNKNOWN;
        }
        return holds ? Standing.INSIDE : Standing.OUTSIDE;
    }

    private static Standing parameter(String name, String value, RequestFacts facts) {
        return Optional.ofNullable(facts.parameters().get(name))
                .map(wanted -> wanted.equals(value) ? Standing.INSIDE : Standing.OUTSIDE)
                .orElse(Standing.UNKNOWN);
    }
}
